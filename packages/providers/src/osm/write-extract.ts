import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import type { OsmExtract, OsmTags } from "@swift-eats/domain/cities";
import { PbfWriter } from "pbf";
import { memberTypes } from "./primitives.ts";

const deflateAsync = promisify(deflate);
/** Source: the wiki's advice for the number of things in a block. */
const perBlock = 8_000;

/** Writes the extract as a sorted .osm.pbf file with dense nodes: what a road graph is built from. */
export async function writeExtract(extract: OsmExtract, path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    const write = async (type: string, bytes: Uint8Array) => {
      for (const part of await blob(type, bytes)) await file.write(part);
    };
    await write("OSMHeader", headerBlock());
    const count = extract.nodeIds.length;
    for (let from = 0; from < count; from += perBlock)
      await write("OSMData", nodeBlock(extract, from, Math.min(count, from + perBlock)));
    for (let from = 0; from < extract.ways.length; from += perBlock)
      await write("OSMData", wayBlock(extract.ways.slice(from, from + perBlock)));
    for (let from = 0; from < extract.relations.length; from += perBlock)
      await write("OSMData", relationBlock(extract.relations.slice(from, from + perBlock)));
  } finally {
    await file.close();
  }
}

async function blob(type: string, bytes: Uint8Array): Promise<Uint8Array[]> {
  const body = new PbfWriter();
  body.writeVarintField(2, bytes.length);
  body.writeBytesField(3, await deflateAsync(bytes));
  const packed = body.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, packed.length);
  const head = header.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return [length, head, packed];
}

function headerBlock(): Uint8Array {
  const header = new PbfWriter();
  for (const feature of ["OsmSchema-V0.6", "DenseNodes"]) header.writeStringField(4, feature);
  header.writeStringField(5, "Sort.Type_then_ID");
  return header.finish();
}

/** The words of a block; the first is empty, because 0 ends a node's tags. */
function wordTable() {
  const words = new Map<string, number>([["", 0]]);
  const indexOf = (word: string): number => {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  };
  const write = (block: PbfWriter) =>
    block.writeMessage(
      1,
      (list: Iterable<string>, table) => {
        for (const word of list) table.writeBytesField(1, Buffer.from(word));
      },
      words.keys(),
    );
  return { indexOf, write };
}

/** Words first: whoever reads needs them for the group. */
function block(words: ReturnType<typeof wordTable>, group: PbfWriter): Uint8Array {
  const whole = new PbfWriter();
  words.write(whole);
  whole.writeBytesField(2, group.finish());
  return whole.finish();
}

const steps = (values: readonly number[]): number[] =>
  values.map((value, at) => value - (at === 0 ? 0 : (values[at - 1] ?? 0)));

function nodeBlock(extract: OsmExtract, from: number, to: number): Uint8Array {
  const words = wordTable();
  const ids = [...extract.nodeIds.slice(from, to)];
  const units = (degrees: Float64Array) =>
    [...degrees.slice(from, to)].map((each) => Math.round(each * 1e7));
  const tagged = ids.some((id) => extract.nodeTags.has(id));
  const tags = ids.flatMap((id) => [
    ...Object.entries(extract.nodeTags.get(id) ?? {}).flatMap((pair) => pair.map(words.indexOf)),
    0,
  ]);
  const dense = new PbfWriter();
  dense.writePackedSVarint(1, steps(ids));
  dense.writePackedSVarint(8, steps(units(extract.lats)));
  dense.writePackedSVarint(9, steps(units(extract.lngs)));
  if (tagged) dense.writePackedVarint(10, tags);
  const group = new PbfWriter();
  group.writeBytesField(2, dense.finish());
  return block(words, group);
}

function writeTags(item: PbfWriter, tags: OsmTags, indexOf: (word: string) => number): void {
  item.writePackedVarint(2, Object.keys(tags).map(indexOf));
  item.writePackedVarint(3, Object.values(tags).map(indexOf));
}

function wayBlock(ways: OsmExtract["ways"]): Uint8Array {
  const words = wordTable();
  const group = new PbfWriter();
  for (const { id, nodes, tags } of ways) {
    const way = new PbfWriter();
    way.writeVarintField(1, id);
    writeTags(way, tags, words.indexOf);
    way.writePackedSVarint(8, steps(nodes));
    group.writeBytesField(3, way.finish());
  }
  return block(words, group);
}

function relationBlock(relations: OsmExtract["relations"]): Uint8Array {
  const words = wordTable();
  const group = new PbfWriter();
  for (const { id, members, tags } of relations) {
    const relation = new PbfWriter();
    relation.writeVarintField(1, id);
    writeTags(relation, tags, words.indexOf);
    relation.writePackedVarint(
      8,
      members.map(({ role }) => words.indexOf(role)),
    );
    relation.writePackedSVarint(9, steps(members.map(({ ref }) => ref)));
    relation.writePackedVarint(
      10,
      members.map(({ type }) => memberTypes.indexOf(type)),
    );
    group.writeBytesField(4, relation.finish());
  }
  return block(words, group);
}
