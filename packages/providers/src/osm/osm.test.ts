import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OsmExtract, OsmTags } from "@swift-eats/domain/cities";
import { nodeAt } from "@swift-eats/domain/cities";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BadOsmFile, readExtract, writeExtract } from "./index.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "swift-eats-osm-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const whole = { bounds: null, onProgress: () => undefined };
const bench = process.env.BENCH_DATA ?? "";
const baltimore = join(bench, "osm", "baltimore.osm.pbf");

const words = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const tags: fc.Arbitrary<OsmTags> = fc
  .dictionary(words, words, { maxKeys: 4, noNullPrototype: true })
  .map((each) => ({ ...each }));
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e7, max: most * 1e7 }).map((units) => units / 1e7);
const ids = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 40 }), { minLength: 1, maxLength: 40 })
  .map((list) => list.sort((a, b) => a - b));

const extracts: fc.Arbitrary<OsmExtract> = ids.chain((nodes) =>
  fc.record({
    nodeIds: fc.constant(Float64Array.from(nodes)),
    lngs: fc
      .array(degrees(180), { minLength: nodes.length, maxLength: nodes.length })
      .map((each) => Float64Array.from(each)),
    lats: fc
      .array(degrees(85), { minLength: nodes.length, maxLength: nodes.length })
      .map((each) => Float64Array.from(each)),
    nodeTags: fc
      .array(fc.tuple(fc.constantFrom(...nodes), tags))
      .map((list) => new Map(list.filter(([, each]) => Object.keys(each).length > 0))),
    ways: ids.chain((list) =>
      fc.tuple(
        ...list.map((id) =>
          fc.record({
            id: fc.constant(id),
            nodes: fc.array(fc.constantFrom(...nodes), { maxLength: 9 }),
            tags,
          }),
        ),
      ),
    ),
    relations: ids.chain((list) =>
      fc.tuple(
        ...list.map((id) =>
          fc.record({
            id: fc.constant(id),
            members: fc.array(
              fc.record({
                type: fc.constantFrom("node" as const, "way" as const, "relation" as const),
                ref: fc.integer({ min: 1, max: 2 ** 40 }),
                role: fc.oneof(fc.constant(""), words),
              }),
              { maxLength: 5 },
            ),
            tags,
          }),
        ),
      ),
    ),
  }),
);

test("what is written is read again, whatever it holds", async () => {
  const path = join(dir, "any.osm.pbf");
  await fc.assert(
    fc.asyncProperty(extracts, async (extract) => {
      await writeExtract(extract, path);
      const read = await readExtract(path, whole);
      expect(read).toEqual({
        ...extract,
        nodeTags: new Map([...extract.nodeTags].sort(([a], [b]) => a - b)),
      });
    }),
    { numRuns: 60 },
  );
});

const line = (count: number): OsmExtract => ({
  nodeIds: Float64Array.from({ length: count }, (_, index) => index + 1),
  lngs: Float64Array.from({ length: count }, (_, index) => (8_000 + index) / 1_000),
  lats: Float64Array.from({ length: count }, () => 54),
  nodeTags: new Map([[1, { name: "first" }]]),
  ways: [
    { id: 1, nodes: [1, 2, 3], tags: { highway: "residential" } },
    { id: 2, nodes: [count - 1, count], tags: { highway: "residential" } },
  ],
  relations: [{ id: 1, members: [{ type: "way", ref: 2, role: "outer" }], tags: {} }],
});

test("more than one block of nodes comes back in order", async () => {
  const path = join(dir, "long.osm.pbf");
  await writeExtract(line(20_000), path);
  const read = await readExtract(path, whole);
  expect(read).toEqual(line(20_000));
  expect(nodeAt(read, 20_000)).toEqual({ lng: 27.999, lat: 54 });
  expect(nodeAt(read, 20_001)).toBeNull();
});

test("a box keeps what touches it, whole", async () => {
  const path = join(dir, "cut.osm.pbf");
  await writeExtract(line(100), path);
  const bounds = { west: 8.0005, south: 53, east: 8.0045, north: 55 };
  const read = await readExtract(path, { ...whole, bounds });
  expect([...read.nodeIds]).toEqual([1, 2, 3, 4, 5]);
  expect(read.ways.map(({ id }) => id)).toEqual([1]);
  expect(read.relations).toEqual([]);
});

describe("a file that is none", () => {
  const refusal = async (bytes: Uint8Array): Promise<unknown> => {
    const path = join(dir, "bad.osm.pbf");
    await writeFile(path, bytes);
    return readExtract(path, whole).catch((error: unknown) => error);
  };

  test.each([
    ["empty", new Uint8Array(), "is empty"],
    ["a text", Buffer.from("<osm version='0.6'>\n".repeat(9)), "is not an .osm.pbf file"],
    ["a few bytes", Buffer.from([0, 0]), "is not an .osm.pbf file"],
    ["zeros", new Uint8Array(500), "is not an .osm.pbf file"],
  ])("%s is refused in a few words", async (_, bytes, message) => {
    const error = await refusal(bytes);
    expect(error).toBeInstanceOf(BadOsmFile);
    expect(error).toHaveProperty("message", message);
  });

  test("cut off anywhere, or with any byte changed, is refused or read, never a fault", async () => {
    const path = join(dir, "good.osm.pbf");
    await writeExtract(line(50), path);
    const good = await readFile(path);
    for (let length = 1; length < good.length; length += 7) {
      const error = await refusal(good.subarray(0, length));
      if (error instanceof Error) expect(error).toBeInstanceOf(BadOsmFile);
    }
    for (let at = 0; at < good.length; at += 3) {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const error = await refusal(changed);
      if (error instanceof Error) expect(error).toBeInstanceOf(BadOsmFile);
    }
  });
});

describe.skipIf(!existsSync(baltimore))("Baltimore (BENCH_DATA/osm)", () => {
  test("is read as other readers read it", async () => {
    const extract = await readExtract(baltimore, whole);
    // osmium fileinfo -e: 51,4xx nodes and 7,2xx ways.
    expect(extract.nodeIds.length).toBeGreaterThan(51_000);
    expect(extract.nodeIds.length).toBeLessThan(52_000);
    expect(extract.ways.length).toBeGreaterThan(7_000);
    expect(extract.ways.length).toBeLessThan(7_400);
    for (const { nodes } of extract.ways.slice(0, 500))
      expect(nodes.some((id) => nodeAt(extract, id) !== null)).toBe(true);
  });

  test("survives being written anew", async () => {
    const extract = await readExtract(baltimore, whole);
    const path = join(dir, "baltimore.osm.pbf");
    await writeExtract(extract, path);
    expect(await readExtract(path, whole)).toEqual(extract);
  });
});
