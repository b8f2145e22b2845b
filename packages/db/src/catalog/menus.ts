import type { Item, Menu, MenuSection, Menus } from "@swift-eats/domain/catalog";
import { isOff } from "@swift-eats/domain/catalog";
import type { Ids } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";
import { transact } from "../connection/index.ts";
import { writeCatalogEvent } from "./catalog-event.ts";
import { filledFrom, type StoredGroup, toGroup } from "./menu-rows.ts";

/** Everything a menu needs in one round trip, as json that `toMenu` reads. */
const statement = `
  select r.version,
    (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'windows', s.windows, 'items', (
      select coalesce(json_agg(json_build_object(
        'id', i.id, 'name', i.name, 'description', i.description, 'amount', i.amount, 'picture', i.picture,
        'allergens', i.allergens, 'diets', i.diets, 'prepSeconds', i.prep_seconds, 'makeSeconds', i.make_seconds,
        'offUntil', i.off_until, 'stock', v.quantity,
        'modifierGroups', (select coalesce(json_agg(json_build_object('id', coalesce(m.group_id, m.id), 'name', m.name, 'min', m.min,
          'max', m.max, 'freeQuantity', m.free_quantity, 'options', m.options) order by m.sequence), '[]')
          from modifiers m where m.item_id = i.id)
      ) order by i.sequence), '[]')
      from food_items i left join food_item_inventory v on v.item_id = i.id where i.section_id = s.id
    )) order by s.sequence), '[]') from menu_sections s where s.restaurant_id = r.id) as sections
  from restaurants r where r.id = $1`;

interface ItemRow extends Omit<Item, "available" | "unavailableUntil" | "modifierGroups"> {
  readonly offUntil: string | null;
  readonly modifierGroups: readonly StoredGroup[];
}

function toItem({ offUntil, ...item }: ItemRow, at: Date): Item {
  const until = offUntil ? new Date(offUntil) : null;
  const switchedOff = isOff(until, at);
  return {
    ...item,
    available: !switchedOff && item.stock !== 0,
    unavailableUntil: switchedOff ? until : null,
    modifierGroups: item.modifierGroups.map(toGroup),
  };
}

function withDishes(sections: readonly MenuSection[]): readonly MenuSection[] {
  const dishes = new Map(sections.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const filled = filledFrom(dishes);
  return sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.modifierGroups.length === 0
        ? item
        : { ...item, modifierGroups: item.modifierGroups.map(filled) },
    ),
  }));
}

export function menusRepository({ databases, ids }: { databases: Databases; ids: Ids }): Menus {
  return {
    async get(restaurantId, at) {
      const [row] = await databases.primary().unsafe(statement, [restaurantId], { prepare: true });
      if (!row) return null;
      const menu: Menu = {
        restaurantId,
        version: row.version,
        sections: withDishes(
          row.sections.map((section: Omit<MenuSection, "items"> & { items: ItemRow[] }) => ({
            ...section,
            items: section.items.map((item) => toItem(item, at)),
          })),
        ),
      };
      return menu;
    },
    switchItem: (restaurantId, itemId, offUntil) =>
      transact(databases.primary(), async (tx) => {
        const switched = await tx`
          update food_items set is_off = ${offUntil !== null}, off_until = ${offUntil}
          where id = ${itemId} and restaurant_id = ${restaurantId}`;
        if (switched.count === 0) return false;
        const [home] = await tx<{ geoKey: string; version: number }[]>`
          update restaurants set version = version + 1 where id = ${restaurantId} returning geo_key, version`;
        if (!home) return false;
        await writeCatalogEvent(tx, ids, { eventType: "RestaurantChanged", restaurantId, ...home });
        return true;
      }),
  };
}
