import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LngLat } from "@swift-eats/domain/kernel";
import type { Roads } from "@swift-eats/domain/routing";
import type { RoadsAt } from "./serve-roads.ts";
import { configFor, valhallaPackage } from "./valhalla-config.ts";
import { type Actor, valhallaRoads } from "./valhalla-roads.ts";

/** Says which graph of a city is in use, and where it reaches. Written last. */
export const noteFile = "graph.json";

export interface GraphNote {
  readonly version: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A new graph is noticed after this long. Wall time. */
const lookMs = 2_000;
/** Degrees around the streets: a courier may stand in a yard at the edge. */
const margin = 0.005;

interface Opened {
  readonly note: GraphNote;
  readonly roads: Roads;
}

/** The road graphs in a folder, each opened when it is first needed and again when it was built anew. */
export function roadGraphs(dir: string): RoadsAt {
  const opened = new Map<string, Opened>();
  let notes: readonly (readonly [string, GraphNote])[] = [];
  let lookedMs = Number.NEGATIVE_INFINITY;
  return async (point) => {
    if (performance.now() - lookedMs > lookMs) {
      notes = await readNotes(dir);
      lookedMs = performance.now();
    }
    const found = notes.find(([, note]) => holds(note, point));
    if (!found) return null;
    const [geoKey, note] = found;
    const known = opened.get(geoKey);
    if (known?.note.version === note.version) return known.roads;
    const actor = await openActor(join(dir, geoKey, note.version));
    if (!actor) return null;
    const roads = valhallaRoads(actor);
    opened.set(geoKey, { note, roads });
    return roads;
  };
}

const holds = ({ west, south, east, north }: GraphNote, { lng, lat }: LngLat): boolean =>
  lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;

async function readNotes(dir: string): Promise<readonly (readonly [string, GraphNote])[]> {
  const names = await readdir(dir).catch(() => []);
  const found = await Promise.all(
    names.sort().map(async (name) => {
      const text = await readFile(join(dir, name, noteFile), "utf8").catch(() => null);
      return text === null ? null : ([name, JSON.parse(text) as GraphNote] as const);
    }),
  );
  return found.filter((each) => each !== null);
}

interface Package {
  readonly Actor?: new (config: object) => Actor;
}

/** Null when the package, which is optional, is not installed. */
async function openActor(tiles: string): Promise<Actor | null> {
  const { Actor: Valhalla }: Package = await import(valhallaPackage).catch(() => ({}));
  return Valhalla ? new Valhalla(configFor(tiles)) : null;
}
