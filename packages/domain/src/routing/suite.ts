import { describe, expect, test } from "vitest";
import { distanceMetres, type LngLat } from "../kernel/index.ts";
import { type Roads, vehicles } from "./index.ts";

export interface RoadsUnderTest {
  readonly roads: Roads;
  /** Places on streets of one town, more than 300 m from each other. */
  readonly places: readonly [LngLat, LngLat, LngLat];
}

/** A place on a street is found again within this. */
const nearMetres = 150;

/** What whoever asks for roads may rely on, whatever answers. */
export function roadsSuite(name: string, given: () => Promise<RoadsUnderTest>): void {
  describe(`roads of ${name}`, () => {
    test("a matrix has a row for each source, and no way is shorter than the crow flies", async () => {
      const { roads, places } = await given();
      for (const vehicle of vehicles) {
        const { seconds, metres } = await roads.matrix({
          sources: places.slice(0, 2),
          targets: places,
          vehicle,
        });
        expect(seconds).toHaveLength(6);
        expect(metres).toHaveLength(6);
        for (const [row, from] of places.slice(0, 2).entries())
          for (const [column, to] of places.entries()) {
            const at = row * places.length + column;
            const crow = distanceMetres(from, to);
            if (row === column) expect(seconds[at]).toBeLessThan(60);
            else expect(metres[at]).toBeGreaterThan(crow - 2 * nearMetres);
            expect(metres[at]).toBeLessThan(crow * 6 + 2 * nearMetres);
          }
      }
    });

    test("who walks needs longer than who rides", async () => {
      const { roads, places } = await given();
      const [from, to] = places;
      const ask = async (vehicle: "foot" | "bicycle") =>
        (await roads.matrix({ sources: [from], targets: [to], vehicle })).seconds[0] ?? 0;
      expect(await ask("foot")).toBeGreaterThan(await ask("bicycle"));
    });

    test("a matrix larger than one call allows is answered whole, each pair in its place", async () => {
      const { roads, places } = await given();
      const many = Array.from({ length: 60 }, (_, index) => places[index % 3] ?? places[0]);
      const { seconds } = await roads.matrix({ sources: many, targets: many, vehicle: "bicycle" });
      const small = await roads.matrix({ sources: places, targets: places, vehicle: "bicycle" });
      expect(seconds).toHaveLength(3_600);
      for (const [index, value] of seconds.entries()) {
        const [row, column] = [Math.floor(index / 60) % 3, (index % 60) % 3];
        const alone = small.seconds[row * 3 + column] ?? 0;
        // A router may stop its search a little earlier when it looks for many at once.
        expect(Math.abs((value ?? 0) - alone)).toBeLessThan(45 + alone * 0.25);
      }
    });

    test("a route leads from place to place and says how, in order", async () => {
      const { roads, places } = await given();
      for (const vehicle of vehicles) {
        const route = await roads.route({ points: places, vehicle });
        if (!route) throw new Error("there is a way");
        const { shape, steps, metres, seconds } = route;
        const [first, last] = [shape[0], shape.at(-1)];
        if (!first || !last) throw new Error("a line has ends");
        expect(distanceMetres(first, places[0])).toBeLessThan(nearMetres);
        expect(distanceMetres(last, places[2])).toBeLessThan(nearMetres);
        const length = shape
          .slice(1)
          .reduce((sum, point, index) => sum + distanceMetres(shape[index] ?? point, point), 0);
        expect(metres).toBeGreaterThan(length * 0.9);
        expect(metres).toBeLessThan(length * 1.4);
        expect(seconds).toBeGreaterThan(metres / 40);
        expect(steps[0]?.turn).toBe("depart");
        expect(steps.at(-1)?.turn).toBe("arrive");
        expect(steps.filter(({ turn }) => turn === "waypoint")).toHaveLength(1);
        const at = steps.map(({ shapeIndex }) => shapeIndex);
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(at.at(-1)).toBeLessThan(shape.length);
      }
    });

    test("readings are put on the road where they were made, one answer each", async () => {
      const { roads, places } = await given();
      const route = await roads.route({ points: places.slice(0, 2), vehicle: "bicycle" });
      const fixes = (route?.shape ?? []).map(({ lng, lat }) => ({ lng: lng + 5e-5, lat }));
      const { points } = await roads.match({ fixes, vehicle: "bicycle" });
      expect(points).toHaveLength(fixes.length);
      const found = points.flatMap((point, index) => {
        const fix = fixes[index];
        return point && fix ? [distanceMetres(point, fix)] : [];
      });
      expect(found.length).toBeGreaterThan(fixes.length / 2);
      expect(Math.max(...found)).toBeLessThan(60);
    });
  });
}
