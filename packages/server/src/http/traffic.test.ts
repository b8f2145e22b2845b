import { addSeconds, offset } from "@swift-eats/domain/kernel";
import { greatCircle } from "@swift-eats/domain/routing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

const from = { lng: 8, lat: 54 };
const to = offset(from, 1_500, 900);
const way = `${from.lng},${from.lat}/${to.lng},${to.lat}`;
const desk = () => town.as("operations@test.example");

test("operations read how long a way takes now, and what stands behind it", async () => {
  const { status, body } = await (await desk())("GET", `/eta/traffic/${way}?vehicle=car`);
  const leg = greatCircle(from, to, "car");
  expect(status).toBe(200);
  expect(body).toMatchObject({ ...leg, freeSeconds: leg.seconds });
  const patterns = await (await desk())("GET", `/eta/patterns/${way}`);
  expect(patterns.body).toEqual({ items: [] });
});

test("a place that is none is refused, and nobody else may ask", async () => {
  for (const bad of ["8,54/north", "8,54/8,154", "8;54/8,54", "8/54"])
    expect((await (await desk())("GET", `/eta/traffic/${bad}`)).status, bad).toBe(404);
  expect(
    (await (await town.as("customer@test.example"))("GET", `/eta/traffic/${way}`)).status,
  ).toBe(403);
});

test("a courier's word about a way is taken once the ride is over, where it says something about roads", async () => {
  const courier = await town.as("driver@test.example");
  const now = town.ports.clock.now();
  const report = (leftAt: Date, seconds: number) =>
    courier("POST", "/eta/traffic/feedback", {
      origin: from,
      destination: to,
      vehicle: "bicycle",
      leftAt: leftAt.toISOString(),
      seconds,
    });
  // No roads are known in this town: nothing to compare a ride with.
  expect((await report(addSeconds(now, -1_000), 700)).body).toEqual({ taken: false });
  expect((await report(now, 700)).body.code).toBe("eta.not_yet");
  expect((await report(addSeconds(now, -1_000), 0)).status).toBe(422);
});
