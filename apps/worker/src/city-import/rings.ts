import {
  lineOf,
  nodeAt,
  type OsmExtract,
  type OsmRelation,
  type OsmWay,
} from "@swift-eats/domain/cities";
import type { LngLat } from "@swift-eats/domain/kernel";

export type Position = readonly [lng: number, lat: number];

export interface Area {
  readonly type: "Polygon" | "MultiPolygon";
  readonly coordinates: unknown;
}

export const positionOf = ({ lng, lat }: LngLat): Position => [lng, lat];

export const isClosed = ({ nodes }: OsmWay): boolean =>
  nodes.length >= 4 && nodes[0] === nodes[nodes.length - 1];

/** The area of a closed way; null when it is open or leaves the extract. */
export function areaOfWay(extract: OsmExtract, way: OsmWay): Area | null {
  if (!isClosed(way)) return null;
  const line = lineOf(extract, way.nodes);
  return line.length === way.nodes.length
    ? { type: "Polygon", coordinates: [line.map(positionOf)] }
    : null;
}

type Ring = readonly number[];

/** Joins ways end to end into rings; what does not close is left out. */
export function ringsOf(ways: readonly OsmWay[]): Ring[] {
  const rings: Ring[] = [];
  const open = ways.map(({ nodes }) => [...nodes]).filter((nodes) => nodes.length > 1);
  for (let line = open.shift(); line; line = open.shift()) {
    for (let end = line.at(-1); end !== line[0]; end = line.at(-1)) {
      const at = open.findIndex((other) => other[0] === end || other.at(-1) === end);
      const [next] = at < 0 ? [] : open.splice(at, 1);
      if (!next) break;
      if (next[0] !== end) next.reverse();
      line.push(...next.slice(1));
    }
    if (line.length >= 4 && line[0] === line.at(-1)) rings.push(line);
  }
  return rings;
}

/** The area of a multipolygon or boundary; null when no outer ring closes inside the extract. */
export function areaOfRelation(
  extract: OsmExtract,
  { members }: OsmRelation,
  wayOf: (id: number) => OsmWay | undefined,
): Area | null {
  const waysIn = (isWanted: (role: string) => boolean) =>
    members.flatMap(({ type, ref, role }) => {
      const way = type === "way" && isWanted(role) ? wayOf(ref) : undefined;
      return way ? [way] : [];
    });
  const places = (ring: Ring) => lineOf(extract, ring);
  const whole = (ring: Ring) => ring.every((id) => nodeAt(extract, id) !== null);
  const outer = ringsOf(waysIn((role) => role !== "inner"))
    .filter(whole)
    .map(places);
  const inner = ringsOf(waysIn((role) => role === "inner"))
    .filter(whole)
    .map(places);
  if (outer.length === 0) return null;
  const polygons = outer.map((ring) => [
    ring.map(positionOf),
    ...inner.filter(([corner]) => corner && isIn(corner, ring)).map((hole) => hole.map(positionOf)),
  ]);
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

function isIn({ lng, lat }: LngLat, ring: readonly LngLat[]): boolean {
  let inside = false;
  ring.forEach((a, at) => {
    const b = ring[at + 1] ?? ring[0] ?? a;
    if (
      a.lat > lat !== b.lat > lat &&
      lng < ((b.lng - a.lng) * (lat - a.lat)) / (b.lat - a.lat) + a.lng
    )
      inside = !inside;
  });
  return inside;
}

/** The mean of the corners: inside of most houses, and near enough to the others. */
export function middleOf(line: readonly LngLat[]): LngLat | null {
  const corners = line.length > 1 && same(line[0], line.at(-1)) ? line.slice(1) : line;
  if (corners.length === 0) return null;
  return {
    lng: corners.reduce((sum, { lng }) => sum + lng, 0) / corners.length,
    lat: corners.reduce((sum, { lat }) => sum + lat, 0) / corners.length,
  };
}

const same = (a: LngLat | undefined, b: LngLat | undefined) =>
  a?.lng === b?.lng && a?.lat === b?.lat;

/** The convex hull, counter-clockwise and closed (monotone chain, O(n log n)). */
export function hullOf(points: readonly LngLat[]): Position[] {
  const sorted = [...points].sort((a, b) => a.lng - b.lng || a.lat - b.lat);
  const half = (from: readonly LngLat[]) => {
    const chain: LngLat[] = [];
    for (const point of from) {
      for (;;) {
        const [b, a] = [chain.at(-1), chain.at(-2)];
        if (!a || !b || turn(a, b, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const ring = [...half(sorted), ...half(sorted.reverse())];
  return [...ring, ...ring.slice(0, 1)].map(positionOf);
}

const turn = (a: LngLat, b: LngLat, c: LngLat): number =>
  (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng);
