import { gunzipSync } from "node:zlib";
import type { MapFeature } from "@swift-eats/domain/cities";
import { afterAll, beforeAll, expect, test } from "vitest";
import { responding } from "../http/index.ts";
import { type ScratchTown, scratchTown, until } from "../scratch/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

/** The tile of zoom 14 that holds the scratch town's middle. */
const path = "14/8556/5260";
const street = (name: string): MapFeature => ({
  layer: "streets",
  class: "main",
  name,
  geometry: {
    type: "LineString",
    coordinates: [
      [8, 54],
      [8.006, 54.003],
    ],
  },
});

async function draw(name: string, version: string): Promise<void> {
  const { mapLayers, cityImports, clock, wake } = town.ports;
  await mapLayers.replace("test-town", [street(name)]);
  await cityImports.finish({
    geoKey: "test-town",
    version,
    attribution: version === "1" ? null : "© OpenStreetMap contributors",
    importedAt: clock.now(),
  });
  await wake.notify("cities", "test-town");
}

const get = (tile: string, headers: Record<string, string> = {}) =>
  responding("web")(new Request(`http://test/api/v1/tiles/${tile}`, { headers }));
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test("a tile is packed for who can unpack it and plain for who cannot, under tags of their own", async () => {
  await draw("First Street", "1");
  const packed = await get(path, { "accept-encoding": "gzip, br" });
  const plain = await get(path);
  expect(packed.status).toBe(200);
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(plain.headers.get("content-encoding")).toBeNull();
  const bytes = await bytesOf(plain);
  expect(gunzipSync(await bytesOf(packed))).toEqual(bytes);
  expect(bytes.toString("latin1")).toContain("First Street");
  const tags = [packed.headers.get("etag"), plain.headers.get("etag")];
  expect(new Set(tags).size).toBe(2);
  for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/);
});

test("who has the tile already is told so, until a city is imported anew", async () => {
  const etag = (await get(path)).headers.get("etag") ?? "";
  const again = await get(path, { "if-none-match": `"other", ${etag}` });
  expect(again.status).toBe(304);
  expect((await bytesOf(again)).length).toBe(0);
  await draw("Second Street", "2");
  await until(async () => (await get(path, { "if-none-match": etag })).status === 200);
  expect((await bytesOf(await get(path))).toString("latin1")).toContain("Second Street");
});

test("a hundred at once cost one making", async () => {
  const { mapLayers } = town.ports;
  const answers = await Promise.all(Array.from({ length: 100 }, () => get("15/17112/10521")));
  expect(new Set(answers.map((each) => each.headers.get("etag"))).size).toBe(1);
  expect((await mapLayers.tile(15, 17_112, 10_521)).byteLength).toBe(
    (await bytesOf(answers[0] ?? new Response())).length,
  );
});

test.each(["14/0/0", "3/4/2"])("where nothing is there is no content: %s", async (tile) => {
  expect((await get(tile)).status).toBe(204);
});

test.each(["14/16384/0", "19/0/0", "-1/0/0", "14/1", "14/1/2/3", "a/b/c", "14/1.5/2"])(
  "what is no tile is not found: %s",
  async (tile) => {
    expect((await get(tile)).status).toBe(404);
  },
);

test("a tile that cannot be made is a problem and not a broken line, and is made when it can be", async () => {
  const sql = town.ports.databases.primary();
  await sql`alter table map_features rename to map_features_away`;
  const broken = await get("13/4278/2630");
  await sql`alter table map_features_away rename to map_features`;
  expect(broken.status).toBe(500);
  expect(await broken.json()).toMatchObject({ code: "platform.fault" });
  expect((await get("13/4278/2630")).status).toBe(200);
});

test("whose data the map is made from can be asked", async () => {
  const { body } = await town.anyone("GET", "/map");
  expect(body).toEqual({ attribution: "© OpenStreetMap contributors" });
});
