import type { Restaurant } from "@swift-eats/domain/catalog";
import type { LngLat, RestaurantId } from "@swift-eats/domain/kernel";
import type { Neighbourhood } from "./food-search.ts";

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

/** The restaurants around each cell that was asked from, in the memory of this process. */
export function neighbourhoods({ cells, stamps, reach, many }: NeighbourhoodPorts) {
  const held = new Map<string, Held<readonly Restaurant[]>>();
  const radii = new Map<string, Held<number>>();
  return async (geoKey: string, point: LngLat): Promise<Neighbourhood> => {
    const cell = cells.cellOf(point);
    const radius = await once(radii, geoKey, radiusFreshMs, () => reach.radiusMetresMax(geoKey));
    const areas = cells.areasAround(cell.centre, radius + cells.radiusMetres);
    const stamp = await stamps.of(areas);
    const key = stamp === null ? null : `${geoKey} ${cell.id} ${stamp}`;
    const name = key ?? `${geoKey} ${cell.id}`;
    const restaurants = await once(
      held,
      name,
      key === null ? freshMs.unstamped : freshMs.stamped,
      async () => many(await reach.around(geoKey, cell.centre, cells.radiusMetres)),
    );
    return { restaurants, key };
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
