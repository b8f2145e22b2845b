import type { Restaurant } from "@swift-eats/domain/catalog";
import type { RestaurantId } from "@swift-eats/domain/kernel";
import { arrayText, type Databases } from "../connection/index.ts";
import { type RestaurantRow, toRestaurant } from "./restaurant-row.ts";

/** Some kilobytes each. */
const heldMax = 5_000;

/** A row of `restaurants` and, as `xmin::text`, the transaction that wrote it: another one after every change, whoever makes it. */
export interface WrittenRow {
  readonly id: RestaurantId;
  readonly writer: string;
}

/** The restaurants of rows that were found, in that order; what did not change since this process read it is not read again. */
export function heldRestaurants(
  databases: Databases,
): (rows: readonly WrittenRow[]) => Promise<readonly Restaurant[]> {
  const held = new Map<
    RestaurantId,
    { readonly restaurant: Restaurant; readonly writer: string }
  >();
  async function read(ids: readonly RestaurantId[]): Promise<readonly Restaurant[]> {
    if (ids.length === 0) return [];
    const rows = await databases.read(
      null,
      (sql) => sql<(RestaurantRow & { writer: string })[]>`
      select r.*, xmin::text as writer from restaurants r where id = any(${arrayText(ids)}::text::uuid[])`,
    );
    return rows.map(({ writer, ...row }) => {
      const restaurant = toRestaurant(row);
      held.set(row.id, { restaurant, writer });
      return restaurant;
    });
  }
  return async (rows) => {
    const found = new Map<RestaurantId, Restaurant>();
    const changed: RestaurantId[] = [];
    for (const { id, writer } of rows) {
      const known = held.get(id);
      if (known?.writer === writer) found.set(id, known.restaurant);
      else changed.push(id);
    }
    for (const restaurant of await read(changed)) found.set(restaurant.id, restaurant);
    for (const id of held.keys()) {
      if (held.size <= heldMax) break;
      held.delete(id);
    }
    return rows.flatMap(({ id }) => found.get(id) ?? []);
  };
}
