import { type Allergen, type Diet, isOff, type ModifierGroup } from "@swift-eats/domain/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import { arrayText, type Sql } from "../connection/index.ts";
import { filledFrom, type StoredGroup, toGroup } from "./menu-rows.ts";

interface Row {
  readonly itemId: ItemId;
  readonly groups: readonly StoredGroup[];
}

interface DishRow {
  readonly id: string;
  readonly allergens: readonly Allergen[] | null;
  readonly diets: readonly Diet[];
  readonly offUntil: Date | null;
  readonly quantity: number | null;
}

/** What must be chosen with each of these dishes, its options as they can be had at `at`. Dishes without are left out. */
export async function requiredChoices(
  sql: Sql,
  itemIds: readonly ItemId[],
  at: Date,
): Promise<ReadonlyMap<ItemId, readonly ModifierGroup[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await sql<Row[]>`
    select item_id, json_agg(json_build_object('id', coalesce(group_id, id), 'name', name, 'min', min, 'max', max,
      'freeQuantity', free_quantity, 'options', options) order by sequence) as groups
    from modifiers where item_id = any(${arrayText(itemIds)}::text::uuid[]) and min > 0 group by item_id`;
  const choices = rows.map(({ itemId, groups }) => ({ itemId, groups: groups.map(toGroup) }));
  const inMenus = [...new Set(choices.flatMap(({ groups }) => groups.flatMap(dishesIn)))];
  const filled = filledFrom(await dishesNow(sql, inMenus, at));
  return new Map(choices.map(({ itemId, groups }) => [itemId, groups.map(filled)]));
}

const dishesIn = ({ options }: ModifierGroup): readonly ItemId[] =>
  options.flatMap(({ itemId, groups }) => [
    ...(itemId === null ? [] : [itemId]),
    ...groups.flatMap(dishesIn),
  ]);

async function dishesNow(sql: Sql, ids: readonly ItemId[], at: Date) {
  const rows =
    ids.length === 0
      ? []
      : await sql<DishRow[]>`
        select i.id, i.allergens, i.diets, i.off_until, v.quantity from food_items i
        left join food_item_inventory v on v.item_id = i.id
        where i.id = any(${arrayText(ids)}::text::uuid[])`;
  return new Map(
    rows.map(({ id, allergens, diets, offUntil, quantity }) => [
      id,
      { allergens, diets, available: !isOff(offUntil, at) && quantity !== 0 },
    ]),
  );
}
