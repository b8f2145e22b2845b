import { type ScratchTown, scratchTown, until } from "@swift-eats/server/scratch";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Stop } from "../role.ts";
import { deadlines } from "./deadlines.ts";
import { dispatch } from "./dispatch.ts";
import { outbox } from "./outbox.ts";

let town: ScratchTown;
const stops: Stop[] = [];
beforeAll(async () => {
  town = await scratchTown();
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});
afterAll(() => town.discard());

test("an order that the kitchen takes finds a courier through the bus, and the answer names the request", async () => {
  for (const [name, role] of Object.entries({ outbox, dispatch, deadlines }))
    stops.push(await role(town.ports, { name: `${name}-test` }));
  const courier = await town.as("driver@test.example");
  await courier("PUT", "/courier/duty", { on: true, consent: true });
  const at = town.ports.clock.now();
  await town.ports.databases.primary()`
    update drivers set position = 'SRID=4326;POINT(8.02 54)', position_at = ${at} where duty = 'on'`;
  const kitchen = await town.as("kitchen@test.example");
  const placed = await town.anyone("POST", "/orders", await town.order(), {
    "idempotency-key": crypto.randomUUID(),
  });
  const orderId = placed.body.id;
  await kitchen("PUT", `/orders/${orderId}/acceptance`, { prepMinutes: 1 });
  await kitchen("PUT", `/orders/${orderId}/readiness`);
  const trip = await until(async () => (await courier("GET", "/courier")).body.trip);
  expect(trip).toMatchObject({ status: "offered", stops: [{ orderId }, { orderId }] });
  expect((await courier("PUT", `/trips/${trip.id}/acceptance`)).status).toBe(200);
  const rows = await town.ports.databases.primary()`
    select event_id, event_type, body from outbox where key = ${orderId} and topic like 'driver_assignment.%'
    order by event_id`;
  expect(rows.map(({ eventType }) => eventType)).toEqual(["AssignmentRequested", "DriverAssigned"]);
  expect(rows[1]?.body.correlationId).toBe(rows[0]?.eventId);
});
