import type { NewItem, NewRestaurant, Restaurant, Restaurants } from "@swift-eats/domain/catalog";
import type { Ids, RestaurantId } from "@swift-eats/domain/kernel";
import { ok, refuse } from "@swift-eats/domain/kernel";
import {
  arrayText,
  type Databases,
  decideFresh,
  json,
  pointText,
  type Queryable,
  transact,
} from "../connection/index.ts";
import { writeCatalogEvent } from "./catalog-event.ts";
import { heldRestaurants, type WrittenRow } from "./held-restaurants.ts";
import { type RestaurantRow, toRestaurant } from "./restaurant-row.ts";

export function restaurantsRepository({
  databases,
  ids,
}: {
  databases: Databases;
  ids: Ids;
}): Restaurants {
  const held = heldRestaurants(databases);
  return {
    async get(id) {
      const [row] = await databases.primary()<
        RestaurantRow[]
      >`select * from restaurants where id = ${id}`;
      return row ? toRestaurant(row) : null;
    },
    async many(wanted) {
      if (wanted.length === 0) return [];
      const rows = await databases.read(
        null,
        (sql) => sql<WrittenRow[]>`
        select id, xmin::text as writer from restaurants
        where id = any(${arrayText(wanted)}::text::uuid[]) order by name`,
      );
      return held(rows);
    },
    async nearby({ geoKey, point, cuisine, limit, offset }) {
      const rows = await databases.read(
        geoKey,
        (sql) => sql<(WrittenRow & { distanceMetres: number })[]>`
        select r.id, r.xmin::text as writer, ST_Distance(r.location::geography, ${pointText(point)}::geography) as distance_metres
        from restaurants r
        where r.geo_key = ${geoKey}
          and r.delivery_reach && ${pointText(point)}::geometry
          and case when r.delivery_areas = '[]'
            then ST_DWithin(r.location::geography, ${pointText(point)}::geography, r.delivery_radius_metres)
            else ST_Covers(r.delivery_reach, ${pointText(point)}::geometry) end
          ${cuisine ? sql`and r.cuisines @> ${json(sql, [cuisine])}` : sql``}
        order by distance_metres, r.id limit ${limit} offset ${offset}`,
      );
      const metres = new Map(rows.map((row) => [row.id, Math.round(row.distanceMetres)]));
      const restaurants = await held(rows);
      return restaurants.map((restaurant) => ({
        restaurant,
        distanceMetres: metres.get(restaurant.id) ?? 0,
      }));
    },
    createAll: (all) =>
      transact(databases.primary(all[0]?.geoKey), async (tx) => {
        const created: RestaurantId[] = [];
        for (const restaurant of all) created.push(await insertRestaurant(tx, ids, restaurant));
        return created;
      }),
    async decide(id, decide) {
      return decideFresh(databases.primary(), async (tx) => {
        const [row] = await tx<RestaurantRow[]>`select * from restaurants where id = ${id}`;
        if (!row) return refuse({ code: "catalog.unknown_restaurant" });
        const before = toRestaurant(row);
        const decided = decide(before);
        if (!decided.ok) return decided;
        const after = decided.value;
        const saved = await tx`
          update restaurants set ${tx({
            pausedUntil: after.pausedUntil,
            busyUntil: after.busyUntil,
            busyExtraSeconds: after.busyExtraSeconds,
            makers: after.makers,
            throttle: after.throttle && json(tx, after.throttle),
            throttleUntil: after.throttleUntil,
            ...hoursColumns(tx, after.hours),
            hoursVersion: after.hoursVersion,
            deliveryAreas: json(tx, after.deliveryAreas),
            deliveryAreasVersion: after.deliveryAreasVersion,
            version: before.version + 1,
          })} where id = ${id} and version = ${before.version}`;
        if (saved.count === 0) return null;
        const { geoKey } = before;
        const version = before.version + 1;
        const eventType = "RestaurantChanged";
        await writeCatalogEvent(tx, ids, { eventType, restaurantId: id, geoKey, version });
        return ok({ ...after, version });
      });
    },
  };
}

const hoursColumns = (tx: Queryable, hours: Restaurant["hours"]) => ({
  timeZone: hours.timeZone,
  alwaysOpen: hours.alwaysOpen,
  hours: json(tx, hours.ranges),
  closedDates: [...hours.closedDates],
  specialDays: json(tx, hours.specialDays),
  lastOrderMinutes: hours.lastOrderMinutes,
});

/** With its menu, in the caller's transaction. */
export async function insertRestaurant(
  tx: Queryable,
  ids: Ids,
  restaurant: NewRestaurant,
): Promise<RestaurantId> {
  const { sections, hours, location, address, cuisines, tags, deliveryAreas, ...rest } = restaurant;
  const id = ids.next<RestaurantId>();
  await tx`insert into restaurants ${tx({
    ...rest,
    id,
    address: json(tx, address),
    cuisines: json(tx, cuisines),
    tags: json(tx, tags),
    location: pointText(location),
    deliveryAreas: json(tx, deliveryAreas),
    ...hoursColumns(tx, hours),
  })}`;
  const linked = linkedGroups(ids);
  for (const [sequence, section] of sections.entries()) {
    const sectionId = ids.next();
    await tx`insert into menu_sections ${tx({ id: sectionId, restaurantId: id, sequence, name: section.name })}`;
    const home = { geoKey: restaurant.geoKey, restaurantId: id, sectionId };
    await insertItems(tx, { ...home, ids, linked }, section.items);
  }
  return id;
}

type NewGroup = NewItem["modifierGroups"][number];

/** Dishes that come with the same choices share them from the start: one change later counts for all. */
function linkedGroups(ids: Ids) {
  const known = new Map<string, ReturnType<typeof made>>();
  const made = ({ options, ...fields }: NewGroup) => ({
    ...fields,
    groupId: ids.next() as string,
    options: options.map((option) => ({ ...option, id: ids.next() as string, available: true })),
  });
  return (group: NewGroup) => {
    const key = JSON.stringify(group);
    const linked = known.get(key) ?? made(group);
    known.set(key, linked);
    return linked;
  };
}

interface NewHome {
  readonly geoKey: string;
  readonly restaurantId: RestaurantId;
  readonly sectionId: string;
  readonly ids: Ids;
  readonly linked: ReturnType<typeof linkedGroups>;
}

async function insertItems(
  tx: Queryable,
  { ids, linked, ...home }: NewHome,
  items: readonly NewItem[],
): Promise<void> {
  if (items.length === 0) return;
  const withIds = items.map((item) => ({ item, id: ids.next() }));
  await tx`insert into food_items ${tx(
    withIds.map(({ item, id }, sequence) => ({
      ...home,
      id,
      sequence,
      name: item.name,
      description: item.description,
      type: item.stock === null ? "made_to_order" : "prepared",
      amount: item.amount,
      picture: item.picture,
      allergens: item.allergens && json(tx, item.allergens),
      diets: json(tx, item.diets),
      prepSeconds: item.prepSeconds,
      isOff: item.offUntil !== null,
      offUntil: item.offUntil,
    })),
  )}`;
  const groups = withIds.flatMap(({ item, id }) =>
    item.modifierGroups.map((group, sequence) => {
      const { options, ...fields } = linked(group);
      const own = { id: ids.next() as string, itemId: id as string, sequence };
      return { ...fields, ...own, options: json(tx, options) };
    }),
  );
  if (groups.length > 0) await tx`insert into modifiers ${tx(groups)}`;
  const stocked = withIds.flatMap(({ item, id }) =>
    item.stock === null
      ? []
      : [
          {
            itemId: id as string,
            restaurantId: home.restaurantId,
            quantity: item.stock,
            maxPreparedQuantity: item.stock,
          },
        ],
  );
  if (stocked.length > 0) await tx`insert into food_item_inventory ${tx(stocked)}`;
}
