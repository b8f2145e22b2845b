import type { OsmExtract, OsmRelation, OsmTags, OsmWay } from "@swift-eats/domain/cities";
import { BadOsmFile, blocksOf, readSafely } from "./blocks.ts";
import { readPrimitives } from "./primitives.ts";

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Reading {
  /** Keeps what touches the box. */
  readonly bounds: Bounds | null;
  readonly onProgress: (share: number) => void;
}

/** What we can read. A file that asks for more would be misread. */
const features = new Set(["OsmSchema-V0.6", "DenseNodes", "HistoricalInformation"]);

/** A larger one is a country: cut it with `--bbox` by a tool that streams. About 100 bytes each. */
const nodesMax = 20_000_000;

/** Reads an .osm.pbf file whole, in any order. Throws BadOsmFile. */
export async function readExtract(path: string, reading: Reading): Promise<OsmExtract> {
  const ids: number[] = [];
  const lngs: number[] = [];
  const lats: number[] = [];
  const nodeTags = new Map<number, OsmTags>();
  const ways: OsmWay[] = [];
  const relations: OsmRelation[] = [];
  const into = {
    node(id: number, lng: number, lat: number, tags: OsmTags | null) {
      if (ids.length >= nodesMax) throw new BadOsmFile("is too large for one city");
      ids.push(id);
      lngs.push(lng);
      lats.push(lat);
      if (tags) nodeTags.set(id, tags);
    },
    way: (way: OsmWay) => void ways.push(way),
    relation: (relation: OsmRelation) => void relations.push(relation),
  };
  let isData = false;
  for await (const { type, bytes, share } of blocksOf(path)) {
    if (type === "OSMHeader") checkHeader(bytes);
    if (type === "OSMData") {
      readPrimitives(bytes, into);
      isData = true;
    }
    reading.onProgress(share);
  }
  if (!isData) throw new BadOsmFile("holds no data");
  const whole = { ...sortedColumns({ ids, lngs, lats }), nodeTags, ways, relations };
  ways.sort((one, two) => one.id - two.id);
  relations.sort((one, two) => one.id - two.id);
  return reading.bounds ? cropped(whole, reading.bounds) : whole;
}

function checkHeader(bytes: Uint8Array): void {
  readSafely(
    bytes,
    (field, _, reader) => {
      if (field !== 4) return;
      const wanted = reader.readString();
      if (!features.has(wanted)) throw new BadOsmFile(`needs a reader with ${wanted}`);
    },
    null,
  );
}

interface Columns {
  readonly ids: readonly number[];
  readonly lngs: readonly number[];
  readonly lats: readonly number[];
}

function sortedColumns({ ids, lngs, lats }: Columns) {
  const isSorted = ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0));
  const order = ids.map((_, at) => at);
  if (!isSorted) order.sort((one, two) => (ids[one] ?? 0) - (ids[two] ?? 0));
  // A node that is there twice is there once.
  const once = isSorted
    ? order
    : order.filter((at, index) => ids[at] !== ids[order[index - 1] ?? -1]);
  const column = (values: readonly number[]) => Float64Array.from(once, (at) => values[at] ?? 0);
  return { nodeIds: column(ids), lngs: column(lngs), lats: column(lats) };
}

/** Ways that touch the box stay whole; nodes stay with them, or by themselves inside. */
function cropped(extract: OsmExtract, { west, south, east, north }: Bounds): OsmExtract {
  const { nodeIds, lngs, lats } = extract;
  const inside = new Set<number>();
  nodeIds.forEach((id, at) => {
    const [lng, lat] = [lngs[at] ?? 0, lats[at] ?? 0];
    if (lng >= west && lng <= east && lat >= south && lat <= north) inside.add(id);
  });
  const ways = extract.ways.filter(({ nodes }) => nodes.some((id) => inside.has(id)));
  const kept = new Set(inside);
  for (const { nodes } of ways) for (const id of nodes) kept.add(id);
  const wayIds = new Set(ways.map(({ id }) => id));
  const relations = extract.relations.filter(({ members }) =>
    members.some(({ type, ref }) => (type === "way" ? wayIds.has(ref) : kept.has(ref))),
  );
  const rows = [...nodeIds.keys()].filter((at) => kept.has(nodeIds[at] ?? -1));
  const column = (values: Float64Array) => Float64Array.from(rows, (at) => values[at] ?? 0);
  return {
    nodeIds: column(nodeIds),
    lngs: column(lngs),
    lats: column(lats),
    nodeTags: new Map([...extract.nodeTags].filter(([id]) => kept.has(id))),
    ways,
    relations,
  };
}
