import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Reply, type ScratchTown, scratchTown } from "../scratch/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

const seen = (itemId: string) => ({
  lines: [{ itemId, unitAmount: 1_000 }],
  price: { deliveryFeeAmount: 199, serviceFeeAmount: 50, totalAmount: 1_249 },
});
const sql = () => town.ports.databases.primary();

const statuses = (replies: readonly Reply[]) => replies.map(({ status }) => status).sort();

describe("placing", () => {
  test("fifty identical placements with one key are one order and one charge", async () => {
    const body = await town.order();
    const key = { "idempotency-key": crypto.randomUUID() };
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => town.anyone("POST", "/orders", body, key)),
    );
    const ids = new Set(
      replies.filter(({ status }) => status === 201).map((reply) => reply.body.id),
    );
    expect(ids.size).toBe(1);
    for (const reply of replies)
      if (reply.status !== 201)
        expect(reply).toMatchObject({ status: 409, body: { code: "ordering.in_flight" } });
    const [row] =
      await sql()`select count(*)::int as orders from idempotency_keys where key = ${key["idempotency-key"]}`;
    expect(row?.orders).toBe(1);
    const again = await town.anyone("POST", "/orders", body, key);
    expect(again).toMatchObject({ status: 201, body: { id: [...ids][0] } });
  });

  test("the same key with another body is refused and makes nothing", async () => {
    const key = { "idempotency-key": crypto.randomUUID() };
    const first = await town.anyone("POST", "/orders", await town.order(), key);
    const other = await town.anyone(
      "POST",
      "/orders",
      await town.order({ soldOutChoice: "call" }),
      key,
    );
    expect([first.status, other.status, other.body.code]).toEqual([
      201,
      422,
      "ordering.key_reused",
    ]);
  });

  test("a double tap with another key is asked about, and made when confirmed", async () => {
    const body = await town.order();
    const key = () => ({ "idempotency-key": crypto.randomUUID() });
    expect((await town.anyone("POST", "/orders", body, key())).status).toBe(201);
    expect(await town.anyone("POST", "/orders", body, key())).toMatchObject({
      status: 409,
      body: { code: "ordering.looks_like_a_repeat" },
    });
    expect(
      (await town.anyone("POST", "/orders", { ...body, confirmRepeat: true }, key())).status,
    ).toBe(201);
  });

  test("a hundred buyers of the last portion: one has it, nobody else is charged, stock is never below zero", async () => {
    const replies = await Promise.all(
      Array.from({ length: 100 }, async () =>
        town.anyone(
          "POST",
          "/orders",
          await town.order({
            lines: [{ itemId: town.items.last, quantity: 1 }],
            seen: seen(town.items.last),
          }),
          { "idempotency-key": crypto.randomUUID() },
        ),
      ),
    );
    expect(statuses(replies).filter((status) => status === 201)).toHaveLength(1);
    for (const reply of replies)
      if (reply.status !== 201)
        expect(["pricing.too_few_left", "ordering.quote_changed"]).toContain(reply.body.code);
    const [row] =
      await sql()`select quantity from food_item_inventory where item_id = ${town.items.last}`;
    expect(row?.quantity).toBe(0);
    const [charged] = await sql()`
      select count(*)::int as charges from payments p join order_lines l on l.order_id = p.order_id
      where l.item_id = ${town.items.last} and p.status in ('authorised', 'captured')`;
    expect(charged?.charges).toBe(1);
  });

  test("a bank that does not answer leaves the order waiting, and the provider's word settles it once", async () => {
    const { reconcilePlacement } = await import("@swift-eats/domain/ordering");
    const body = await town.order({ payment: { kind: "card", token: "tok_timeout" } });
    const answer = await town.anyone("POST", "/orders", body, {
      "idempotency-key": crypto.randomUUID(),
    });
    expect(answer).toMatchObject({ status: 202, body: { status: "awaiting_payment" } });
    const given = {
      orders: town.ports.orders,
      clock: town.ports.clock,
      provider: town.ports.provider("card"),
    };
    const settled = await Promise.all(
      [1, 2, 3].map(() => reconcilePlacement(given, answer.body.id)),
    );
    for (const each of settled)
      expect(each).toMatchObject({ ok: true, value: { order: { status: "placed" } } });
    const history = await town.ports.orders.history(answer.body.id);
    expect(history.filter(({ type }) => type === "OrderPlaced")).toHaveLength(1);
  });
});
