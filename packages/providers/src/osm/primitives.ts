import type { OsmMember, OsmRelation, OsmTags, OsmWay } from "@swift-eats/domain/cities";
import { PbfReader } from "pbf";
import { BadOsmFile, readSafely } from "./blocks.ts";

/** Takes what a block holds. Places in degrees. */
export interface Primitives {
  node(id: number, lng: number, lat: number, tags: OsmTags | null): void;
  way(way: OsmWay): void;
  relation(relation: OsmRelation): void;
}

interface Frame {
  words: string[];
  groups: Uint8Array[];
  granularity: number;
  lngOffset: number;
  latOffset: number;
}

const nano = 1e-9;
const decoder = new TextDecoder();

/** Reads a PrimitiveBlock. The sizes that groups are read with may stand behind them, so they come first. */
export function readPrimitives(bytes: Uint8Array, into: Primitives): void {
  const frame = readSafely<Frame>(bytes, frameField, {
    words: [],
    groups: [],
    granularity: 100,
    lngOffset: 0,
    latOffset: 0,
  });
  for (const group of frame.groups) readSafely(group, groupField(frame, into), null);
}

function frameField(field: number, frame: Frame, reader: PbfReader): void {
  if (field === 1)
    reader.readMessage((inner, words: string[], table) => {
      if (inner === 1) words.push(decoder.decode(table.readBytes()));
    }, frame.words);
  else if (field === 2) frame.groups.push(reader.readBytes());
  else if (field === 17) frame.granularity = reader.readVarint();
  else if (field === 19) frame.latOffset = reader.readVarint(true);
  else if (field === 20) frame.lngOffset = reader.readVarint(true);
}

function groupField(frame: Frame, into: Primitives) {
  return (field: number, _: null, reader: PbfReader): void => {
    if (field === 1) readNode(reader, frame, into);
    else if (field === 2) readDense(reader, frame, into);
    else if (field === 3) readWay(reader, frame, into);
    else if (field === 4) readRelation(reader, frame, into);
  };
}

/** Never beyond the bytes that are there, whatever length a broken file names. */
function readPacked(reader: PbfReader, into: number[], isSigned = false): void {
  const packed = new PbfReader(reader.readBytes());
  while (packed.pos < packed.length)
    into.push(isSigned ? packed.readSVarint() : packed.readVarint());
}

const place = ({ granularity, lngOffset, latOffset }: Frame, lng: number, lat: number) => ({
  lng: rounded(nano * (lngOffset + granularity * lng)),
  lat: rounded(nano * (latOffset + granularity * lat)),
});

/** The seven decimals of the original; nine come out of the multiplication. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

function tagsOf({ words }: Frame, keys: readonly number[], values: readonly number[]): OsmTags {
  // Entries, so that a tag called __proto__ is a tag.
  return Object.fromEntries(
    keys.map((key, at) => {
      const name = words[key];
      const value = words[values[at] ?? -1];
      if (name === undefined || value === undefined) throw new BadOsmFile("is broken");
      return [name, value];
    }),
  );
}

function readNode(reader: PbfReader, frame: Frame, into: Primitives): void {
  const node = { id: 0, lng: 0, lat: 0, keys: [] as number[], values: [] as number[] };
  reader.readMessage((field, result, inner) => {
    if (field === 1) result.id = inner.readSVarint();
    else if (field === 2) readPacked(inner, result.keys);
    else if (field === 3) readPacked(inner, result.values);
    else if (field === 8) result.lat = inner.readSVarint();
    else if (field === 9) result.lng = inner.readSVarint();
  }, node);
  const { lng, lat } = place(frame, node.lng, node.lat);
  into.node(node.id, lng, lat, node.keys.length ? tagsOf(frame, node.keys, node.values) : null);
}

/** Columns of differences; the tags of all nodes in one row, each node's ended by a 0. */
function readDense(reader: PbfReader, frame: Frame, into: Primitives): void {
  const dense = {
    ids: [] as number[],
    lngs: [] as number[],
    lats: [] as number[],
    words: [] as number[],
  };
  reader.readMessage((field, result, inner) => {
    if (field === 1) readPacked(inner, result.ids, true);
    else if (field === 8) readPacked(inner, result.lats, true);
    else if (field === 9) readPacked(inner, result.lngs, true);
    else if (field === 10) readPacked(inner, result.words);
  }, dense);
  if (dense.lngs.length !== dense.ids.length || dense.lats.length !== dense.ids.length)
    throw new BadOsmFile("is broken");
  let [id, lng, lat, word] = [0, 0, 0, 0];
  dense.ids.forEach((step, at) => {
    id += step;
    lng += dense.lngs[at] ?? 0;
    lat += dense.lats[at] ?? 0;
    const [keys, values]: [number[], number[]] = [[], []];
    while ((dense.words[word] ?? 0) !== 0) {
      keys.push(dense.words[word] ?? 0);
      values.push(dense.words[word + 1] ?? 0);
      word += 2;
    }
    word += 1;
    const found = place(frame, lng, lat);
    into.node(id, found.lng, found.lat, keys.length > 0 ? tagsOf(frame, keys, values) : null);
  });
}

function readWay(reader: PbfReader, frame: Frame, into: Primitives): void {
  const way = { id: 0, keys: [] as number[], values: [] as number[], steps: [] as number[] };
  reader.readMessage((field, result, inner) => {
    if (field === 1) result.id = inner.readVarint(true);
    else if (field === 2) readPacked(inner, result.keys);
    else if (field === 3) readPacked(inner, result.values);
    else if (field === 8) readPacked(inner, result.steps, true);
  }, way);
  into.way({ id: way.id, nodes: summed(way.steps), tags: tagsOf(frame, way.keys, way.values) });
}

function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

export const memberTypes = ["node", "way", "relation"] as const;

function readRelation(reader: PbfReader, frame: Frame, into: Primitives): void {
  const relation = {
    id: 0,
    keys: [] as number[],
    values: [] as number[],
    roles: [] as number[],
    steps: [] as number[],
    types: [] as number[],
  };
  reader.readMessage((field, result, inner) => {
    if (field === 1) result.id = inner.readVarint(true);
    else if (field === 2) readPacked(inner, result.keys);
    else if (field === 3) readPacked(inner, result.values);
    else if (field === 8) readPacked(inner, result.roles);
    else if (field === 9) readPacked(inner, result.steps, true);
    else if (field === 10) readPacked(inner, result.types);
  }, relation);
  const members = summed(relation.steps).map((ref, at): OsmMember => {
    const type = memberTypes[relation.types[at] ?? 0];
    if (!type) throw new BadOsmFile("is broken");
    return { ref, type, role: frame.words[relation.roles[at] ?? 0] ?? "" };
  });
  into.relation({
    id: relation.id,
    members,
    tags: tagsOf(frame, relation.keys, relation.values),
  });
}
