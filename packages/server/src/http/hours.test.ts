import { addSeconds, instantOf, localTime } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

let town: ScratchTown;
let staff: Awaited<ReturnType<ScratchTown["as"]>>;
beforeAll(async () => {
  town = await scratchTown();
  staff = await town.as("kitchen@test.example");
});
afterAll(() => town.discard());

const timeZone = "Europe/Berlin";
const always = {
  alwaysOpen: true,
  weekly: [],
  closedDates: [],
  specialDays: [],
  lastOrderMinutes: 0,
};
const path = () => `/restaurants/${town.restaurantId}/hours`;
const today = () => localTime(town.ports.clock.now(), timeZone).date;
/** Set by somebody who has just looked. */
async function set(hours: typeof always | Record<string, unknown>) {
  const { version } = (await staff("GET", path())).body;
  return staff("PUT", path(), { ...hours, version });
}
const key = () => ({ "idempotency-key": crypto.randomUUID() });

describe("opening hours of a restaurant", () => {
  test("are kept as they were said, and the menu tells the new state at once", async () => {
    const hours = {
      ...always,
      alwaysOpen: false,
      weekly: [
        { weekday: 1, opens: "11:30", closes: "14:30" },
        { weekday: 1, opens: "17:00", closes: "02:00" },
      ],
      closedDates: [today()],
      specialDays: [{ date: "2026-12-24", spans: [{ opens: "10:00", closes: "24:00" }] }],
      lastOrderMinutes: 20,
    };
    const saved = await set(hours);
    expect(saved).toMatchObject({ status: 200, body: { hours, timeZone, state: { open: false } } });
    expect((await staff("GET", path())).body.hours).toEqual(hours);
    const menu = await town.anyone("GET", `/restaurants/${town.restaurantId}/menu`);
    expect(menu.body.state.open).toBe(false);
    await set(always);
  });

  test.each([
    [
      "overlap",
      {
        weekly: [
          ["09:00", "12:00"],
          ["11:00", "13:00"],
        ],
        last: 0,
      },
      "catalog.hours_overlap",
    ],
    ["are no time", { weekly: [["25:00", "26:00"]], last: 0 }, "wire.invalid"],
    [
      "end before the first order",
      { weekly: [["09:00", "09:30"]], last: 30 },
      "catalog.last_order_too_early",
    ],
  ])("that %s are refused, and nothing is changed", async (_, { weekly, last }, code) => {
    const wrong = {
      ...always,
      alwaysOpen: false,
      weekly: weekly.map(([opens, closes]) => ({ weekday: 1, opens, closes })),
      lastOrderMinutes: last,
    };
    expect(await set(wrong)).toMatchObject({ status: 422, body: { code } });
    expect((await staff("GET", path())).body.hours).toEqual(always);
  });

  test("of two who write at once one is told, and theirs that hold are the other's; a switched dish overtakes nobody", async () => {
    const { version } = (await staff("GET", path())).body;
    const availability = `/restaurants/${town.restaurantId}/items/${town.items.bowl}/availability`;
    expect((await staff("PUT", availability, { available: false, off: "today" })).status).toBe(200);
    const both = await Promise.all(
      [15, 30].map((lastOrderMinutes) =>
        staff("PUT", path(), { ...always, lastOrderMinutes, version }),
      ),
    );
    const [won, lost] = [200, 409].map((wanted) => both.find(({ status }) => status === wanted));
    expect(won?.body.version).toBe(version + 1);
    expect(lost?.body).toMatchObject({ code: "catalog.hours_changed" });
    expect((await staff("GET", path())).body.hours).toEqual(won?.body.hours);
    expect((await staff("PUT", availability, { available: true })).status).toBe(200);
    expect((await set(always)).status).toBe(200);
  });

  test("are nobody else's to change", async () => {
    const customer = await town.as("customer@test.example");
    const said = { ...always, version: 1 };
    expect((await customer("PUT", path(), said)).status).toBe(403);
    expect((await staff("PUT", `/restaurants/${town.closedId}/hours`, said)).status).toBe(403);
  });

  test("that change between cart and order refuse the order, and say when it can be had again", async () => {
    const order = await town.order();
    await set({ ...always, closedDates: [today()] });
    const refused = await town.anyone("POST", "/orders", order, key());
    expect(refused).toMatchObject({ status: 409, body: { code: "ordering.restaurant_closed" } });
    const tomorrow = localTime(addSeconds(town.ports.clock.now(), 86_400), timeZone).date;
    expect(new Date(refused.body.opensAt)).toEqual(instantOf(tomorrow, 0, timeZone));
    await set(always);
  });

  test("slots are for the place of the visitor, can be ordered, and go with the hours", async () => {
    const slots = await town.anyone("GET", `/restaurants/${town.restaurantId}/slots`);
    const later = slots.body.items[4];
    const order = await town.order({ scheduledFor: later });
    expect((await town.anyone("POST", "/orders", order, key())).status).toBe(201);
    await set({ ...always, alwaysOpen: false });
    const gone = await town.anyone("GET", `/restaurants/${town.restaurantId}/slots`);
    expect(gone.body.items).toEqual([]);
    const late = await town.order({ scheduledFor: later });
    expect((await town.anyone("POST", "/orders", late, key())).body.code).toBe(
      "ordering.slot_gone",
    );
    await set(always);
  });
});
