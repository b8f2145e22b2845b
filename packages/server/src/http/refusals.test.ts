import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";
import { sessionCookie } from "../session/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

const key = () => ({ "idempotency-key": crypto.randomUUID() });

/** Rows of everything that a refused request must not have touched. */
async function everything() {
  const sql = town.ports.databases.primary();
  const [row] = await sql`
    select (select count(*) from orders where status not in ('payment_failed', 'expired')) as orders,
      (select count(*) from payments where status in ('authorised', 'captured')) as paid,
      (select sum(quantity) from food_item_inventory) as stock, (select count(*) from order_events
        where type not in ('OrderCreated', 'PaymentFailed', 'OrderExpired')) as events`;
  return { ...row };
}

describe("each bad request gets a clear answer and changes nothing", () => {
  test.each<[string, () => Promise<{ body: unknown; as?: string }>, number, string]>([
    [
      "a declined card",
      async () => ({ body: await town.order({ payment: { kind: "card", token: "tok_decline" } }) }),
      402,
      "ordering.payment_declined",
    ],
    [
      "a sold-out dish",
      async () => ({
        body: await town.order({
          lines: [{ itemId: town.items.off, quantity: 1 }],
          seen: seen(town.items.off),
        }),
      }),
      409,
      "ordering.quote_changed",
    ],
    [
      "more portions than there are",
      async () => ({
        body: await town.order({
          lines: [{ itemId: town.items.last, quantity: 2 }],
          seen: seen(town.items.last, 2_000),
        }),
      }),
      409,
      "ordering.quote_changed",
    ],
    [
      "a closed restaurant",
      async () => ({ body: await town.order({ restaurantId: town.closedId }) }),
      409,
      "ordering.restaurant_closed",
    ],
    [
      "a restaurant that does not exist",
      async () => ({
        body: await town.order({ restaurantId: "019cae00-0000-7000-8000-000000000001" }),
      }),
      404,
      "catalog.unknown_restaurant",
    ],
    [
      "a point outside every zone",
      async () => ({ body: await withDoor({ lng: 9, lat: 54 }) }),
      422,
      "cities.not_delivered_here",
    ],
    [
      "the sensor's zero as a door",
      async () => ({ body: await withDoor({ lng: 0, lat: 0 }) }),
      422,
      "wire.invalid",
    ],
    [
      "a price that was never shown",
      async () => ({
        body: await town.order({
          seen: {
            ...seen(town.items.bowl),
            price: { deliveryFeeAmount: 0, serviceFeeAmount: 0, totalAmount: 1 },
          },
        }),
      }),
      409,
      "ordering.quote_changed",
    ],
    ["garbage for JSON", async () => ({ body: '{"restaurantId": ' }), 400, "wire.bad_json"],
    [
      "a quantity of nothing",
      async () => ({
        body: await town.order({ lines: [{ itemId: town.items.bowl, quantity: 0 }] }),
      }),
      422,
      "wire.invalid",
    ],
    [
      "half a dish",
      async () => ({
        body: await town.order({ lines: [{ itemId: town.items.bowl, quantity: 1.5 }] }),
      }),
      422,
      "wire.invalid",
    ],
    [
      "a tip below zero",
      async () => ({ body: await town.order({ tipAmount: -100 }) }),
      422,
      "wire.invalid",
    ],
    [
      "a name that turns the text round",
      async () => ({
        body: await town.order({ contact: { name: "Rob\u202Ein", email: "a@example.com" } }),
      }),
      422,
      "wire.invalid",
    ],
    [
      "no dish at all",
      async () => ({ body: await town.order({ lines: [] }) }),
      422,
      "wire.invalid",
    ],
  ])("%s", async (_, make, status, code) => {
    const before = await everything();
    const { body } = await make();
    const answer = await town.anyone("POST", "/orders", body, key());
    expect(answer).toMatchObject({ status, body: { code, status, requestId: expect.any(String) } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await everything()).toEqual(before);
  });

  test("a challenge that nobody finishes ends the order, gives the stock back and charges nothing", async () => {
    const before = await everything();
    const body = await town.order({
      lines: [{ itemId: town.items.last, quantity: 1 }],
      seen: seen(town.items.last),
      payment: { kind: "card", token: "tok_challenge" },
    });
    const placed = await town.anyone("POST", "/orders", body, key());
    expect(placed).toMatchObject({
      status: 202,
      body: {
        status: "awaiting_payment",
        payment: { challengeUrl: expect.stringContaining("/challenges/") },
      },
    });
    const sql = town.ports.databases.primary();
    await sql`update orders set pay_by = created_at where id = ${placed.body.id}`;
    const guest = { cookie: (placed.headers.get("set-cookie") ?? "").split(";")[0] ?? "" };
    const settled = await town.anyone(
      "POST",
      `/orders/${placed.body.id}/payment-confirmation`,
      undefined,
      guest,
    );
    expect(settled).toMatchObject({
      status: 200,
      body: { status: "expired", payment: { status: "voided" } },
    });
    expect(await everything()).toEqual(before);
  });

  test("a tampered token is a 401, never a step down to a stranger's rights", async () => {
    const answer = await town.anyone("POST", "/tokens", {
      email: "customer@test.example",
      password: town.password,
    });
    const { token } = answer.body;
    const broken = `${token.slice(0, -6)}${token.endsWith("aaaaaa") ? "bbbbbb" : "aaaaaa"}`;
    for (const authorization of [`Bearer ${broken}`, "Bearer ", "Bearer null", "Basic Zm9v"])
      expect(await town.anyone("GET", "/orders", undefined, { authorization })).toMatchObject({
        status: 401,
        body: { code: "identity.bad_token" },
      });
  });

  test("a session that was ended elsewhere is over", async () => {
    const mine = await town.as("other@test.example");
    expect((await mine("GET", "/orders")).status).toBe(200);
    expect((await mine("DELETE", "/sessions")).status).toBe(204);
    expect(await mine("GET", "/orders")).toMatchObject({ status: 401 });
  });

  test("another customer's order is as unknown as one that never was, for every role that is not concerned", async () => {
    const robin = await town.as("customer@test.example");
    const placed = await robin("POST", "/orders", await town.order(), key());
    expect(placed.status).toBe(201);
    for (const other of ["other@test.example", "driver@test.example"]) {
      const caller = await town.as(other);
      for (const path of ["", "/events"])
        expect(await caller("GET", `/orders/${placed.body.id}${path}`)).toMatchObject({
          status: 404,
          body: { code: "ordering.unknown_order" },
        });
      expect(
        await caller("POST", `/orders/${placed.body.id}/cancellation`, {
          expectedFeeAmount: 9_999,
        }),
      ).toMatchObject({ status: 404 });
    }
    expect(await town.anyone("GET", `/orders/${placed.body.id}`)).toMatchObject({ status: 404 });
    expect((await robin("GET", `/orders/${placed.body.id}`)).body.status).toBe("placed");
  });

  test("a cookie cannot be used from another site's page", async () => {
    const signedIn = await town.anyone("POST", "/sessions", {
      email: "customer@test.example",
      password: town.password,
    });
    const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    expect(cookie.startsWith(`${sessionCookie("web")}=`)).toBe(true);
    const foreign = { cookie, origin: "https://evil.example", host: "test" };
    expect(await town.anyone("DELETE", "/sessions", undefined, foreign)).toMatchObject({
      status: 403,
      body: { code: "wire.foreign_origin" },
    });
    expect(await town.anyone("GET", "/sessions/current", undefined, { cookie })).toMatchObject({
      body: { kind: "account" },
    });
  });

  test("an unknown address and a wrong password are told the same", async () => {
    const wrong = await town.anyone("POST", "/tokens", {
      email: "customer@test.example",
      password: "not the password",
    });
    const unknown = await town.anyone("POST", "/tokens", {
      email: "nobody@test.example",
      password: "not the password",
    });
    expect(wrong).toMatchObject({ status: 401, body: { code: "identity.wrong_credentials" } });
    expect({ ...unknown.body, requestId: "" }).toEqual({ ...wrong.body, requestId: "" });
  });
});

const seen = (itemId: string, subtotal = 1_000) => ({
  lines: [{ itemId, unitAmount: 1_000 }],
  price: { deliveryFeeAmount: 199, serviceFeeAmount: 50, totalAmount: subtotal + 249 },
});

async function withDoor(location: { lng: number; lat: number }) {
  const body = await town.order();
  return { ...body, dropOff: { ...(body.dropOff as object), location } };
}
