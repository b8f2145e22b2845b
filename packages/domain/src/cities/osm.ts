import type { LngLat } from "../kernel/index.ts";

export type OsmTags = Readonly<Record<string, string>>;

export interface OsmWay {
  readonly id: number;
  /** Ids of nodes; some may be outside the extract. */
  readonly nodes: readonly number[];
  readonly tags: OsmTags;
}

export interface OsmMember {
  readonly type: "node" | "way" | "relation";
  readonly ref: number;
  readonly role: string;
}

export interface OsmRelation {
  readonly id: number;
  readonly members: readonly OsmMember[];
  readonly tags: OsmTags;
}

/**
 * A piece of the world in OpenStreetMap's data model: what a city is made from, read from a file or drawn.
 * Nodes lie in columns by rising id; ways and relations by rising id too.
 */
export interface OsmExtract {
  readonly nodeIds: Float64Array;
  readonly lngs: Float64Array;
  readonly lats: Float64Array;
  /** Of nodes that have any, by id. */
  readonly nodeTags: ReadonlyMap<number, OsmTags>;
  readonly ways: readonly OsmWay[];
  readonly relations: readonly OsmRelation[];
}

/** Where a node is; null when it is outside the extract. O(log n). */
export function nodeAt({ nodeIds, lngs, lats }: OsmExtract, id: number): LngLat | null {
  let low = 0;
  let high = nodeIds.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = nodeIds[middle] as number;
    if (found === id) return { lng: lngs[middle] as number, lat: lats[middle] as number };
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The nodes of a way that are in the extract, in order. */
export function lineOf(extract: OsmExtract, nodes: readonly number[]): LngLat[] {
  return nodes.flatMap((id) => nodeAt(extract, id) ?? []);
}
