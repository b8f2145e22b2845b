import type { Restaurant } from "@swift-eats/domain/catalog";
import type { LngLat, RestaurantId } from "@swift-eats/domain/kernel";
import type { Neighbourhood } from "./food-search.ts";
import type { NamesNearby } from "./names-nearby.ts";

export interface NeighbourhoodPorts {
  readonly cells: {
    cellOf(point: LngLat): { readonly id: string; readonly centre: LngLat };
    readonly radiusMetres: number;
    areasAround(point: LngLat, metres: number): readonly string[];
  };
  readonly stamps: { of(areas: readonly string[]): Promise<string | null> };
  readonly reach: {
    around(geoKey: string, point: LngLat, slackMetres: number): Promise<readonly RestaurantId[]>;
    radiusMetresMax(geoKey: string): Promise<number>;
  };
  many(ids: readonly RestaurantId[]): Promise<readonly Restaurant[]>;
  readonly namesNearby: NamesNearby;
}

/** A stamp changes with every change; without Redis there is none, and age alone bounds what is kept. */
const freshMs = { stamped: 60_000, unstamped: 5_000 };
/** Some hundred restaurants each. */
const heldMax = 60;
const radiusFreshMs = 60_000;

interface Held<T> {
  readonly value: Promise<T>;
  readonly untilMs: number;
}

/** The restaurants around each cell that was asked from, and their names, in the memory of this process. */
export function neighbourhoods(ports: NeighbourhoodPorts) {
  const { cells, stamps, reach, many, namesNearby } = ports;
  const held = new Map<string, Held<Omit<Neighbourhood, "key">>>();
  const radii = new Map<string, Held<number>>();
  return async (geoKey: string, point: LngLat): Promise<Neighbourhood> => {
    const cell = cells.cellOf(point);
    const radius = await once(radii, geoKey, radiusFreshMs, () => reach.radiusMetresMax(geoKey));
    const areas = cells.areasAround(cell.centre, radius + cells.radiusMetres);
    const stamp = await stamps.of(areas);
    const key = stamp === null ? null : `${geoKey} ${cell.id} ${stamp}`;
    const name = key ?? `${geoKey} ${cell.id}`;
    const around = async () => {
      const ids = await reach.around(geoKey, cell.centre, cells.radiusMetres);
      const byId = new Map((await many(ids)).map((each) => [each.id, each]));
      const restaurants = ids.flatMap((id) => byId.get(id) ?? []);
      return { restaurants, names: await namesNearby(geoKey, `${geoKey} ${cell.id}`, restaurants) };
    };
    const forMs = key === null ? freshMs.unstamped : freshMs.stamped;
    return { ...(await once(held, name, forMs, around)), key };
  };
}

async function once<T>(
  held: Map<string, Held<T>>,
  key: string,
  forMs: number,
  load: () => Promise<T>,
): Promise<T> {
  const known = held.get(key);
  if (known && performance.now() < known.untilMs) return known.value;
  const value = load();
  held.delete(key);
  held.set(key, { value, untilMs: performance.now() + forMs });
  const oldest = held.keys().next();
  if (held.size > heldMax && !oldest.done) held.delete(oldest.value);
  value.catch(() => held.delete(key));
  return value;
}
