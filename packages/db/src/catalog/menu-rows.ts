import {
  type DraftGroup,
  type DraftItem,
  type DraftMenu,
  type DraftSection,
  draftItems,
  type ModifierGroup,
  type ModifierOption,
} from "@swift-eats/domain/catalog";
import type { Ids, RestaurantId } from "@swift-eats/domain/kernel";
import { json, type Queryable, RolledBack } from "../connection/index.ts";

/** An option as it lies in `modifiers.options`; rows of older releases lack the newer fields. */
type StoredOption = Omit<ModifierOption, "diets" | "itemId" | "groups"> &
  Partial<Pick<ModifierOption, "diets" | "itemId">> & { readonly groups?: readonly StoredGroup[] };

export interface StoredGroup extends Omit<ModifierGroup, "options"> {
  readonly options: readonly StoredOption[];
}

export const toGroup = (group: StoredGroup): ModifierGroup => ({
  ...group,
  options: group.options.map((option) => ({
    ...option,
    diets: option.diets ?? [],
    itemId: option.itemId ?? null,
    groups: (option.groups ?? []).map(toGroup),
  })),
});

/** What an option of a set menu takes over from the dish it stands for. */
type DishState = Pick<ModifierOption, "available" | "allergens" | "diets">;

/** A dish inside a set menu is sold out when the dish is, and has its allergens and diets. */
export function filledFrom(dishes: ReadonlyMap<string, DishState>) {
  const filled = (group: ModifierGroup): ModifierGroup => ({
    ...group,
    options: group.options.map((option) => {
      const groups = option.groups.map(filled);
      if (option.itemId === null) return { ...option, groups };
      const dish = dishes.get(option.itemId);
      return {
        ...option,
        groups,
        available: option.available && (dish?.available ?? false),
        allergens: dish?.allergens ?? null,
        diets: dish?.diets ?? [],
      };
    }),
  });
  return filled;
}

/** A section as one statement reads it, its items with whole groups. */
interface LiveSection extends Omit<DraftSection, "items"> {
  readonly items: readonly (Omit<DraftItem, "groupIds"> & {
    readonly groups: readonly StoredGroup[];
  })[];
}

const statement = `
  select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'windows', s.windows, 'items', (
    select coalesce(json_agg(json_build_object(
      'id', i.id, 'name', i.name, 'description', i.description, 'amount', i.amount, 'picture', i.picture,
      'allergens', i.allergens, 'diets', i.diets, 'prepSeconds', i.prep_seconds, 'makeSeconds', i.make_seconds,
      'groups', (select coalesce(json_agg(json_build_object('id', coalesce(m.group_id, m.id), 'name', m.name,
        'min', m.min, 'max', m.max, 'freeQuantity', m.free_quantity, 'options', m.options) order by m.sequence), '[]')
        from modifiers m where m.item_id = i.id)
    ) order by i.sequence), '[]') from food_items i where i.section_id = s.id
  )) order by s.sequence), '[]') as sections
  from menu_sections s where s.restaurant_id = $1`;

/** The live menu as a draft would begin from it: each group once, however many items have it. */
export async function liveMenu(sql: Queryable, restaurantId: RestaurantId): Promise<DraftMenu> {
  const [row] = await sql.unsafe(statement, [restaurantId]);
  const sections: readonly LiveSection[] = row?.sections ?? [];
  const groups = new Map<string, DraftGroup>();
  const collect = (group: StoredGroup): string => {
    const { options } = toGroup(group);
    const nested = group.options.map((option) => (option.groups ?? []).map(collect));
    groups.set(group.id, {
      ...group,
      options: options.map(({ groups: _, available: __, ...option }, index) => ({
        ...option,
        groupIds: nested[index] ?? [],
      })),
    });
    return group.id;
  };
  return {
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map(({ groups: own, ...item }) => ({
        ...item,
        groupIds: own.map(collect),
      })),
    })),
    groups: [...groups.values()],
  };
}

interface Home {
  readonly restaurantId: RestaurantId;
  readonly geoKey: string;
  readonly ids: Ids;
}

/** Makes the tables say what the draft says, in the caller's transaction. Switches and stock stay. */
export async function writeMenu(sql: Queryable, home: Home, draft: DraftMenu): Promise<void> {
  const { restaurantId } = home;
  await sql`
    delete from food_items where restaurant_id = ${restaurantId}
      and not id = any(${draftItems(draft).map(({ id }) => id)}::uuid[])`;
  await upsertSections(sql, home, draft);
  await upsertItems(sql, home, draft);
  await sql`
    delete from menu_sections where restaurant_id = ${restaurantId}
      and not id = any(${draft.sections.map(({ id }) => id)}::uuid[])`;
  await sql`
    delete from modifiers m using food_items i where m.item_id = i.id and i.restaurant_id = ${restaurantId}`;
  await insertGroups(sql, home, draft);
}

/** An id that belongs to another restaurant's row is not taken over. */
const foreign = (id: string) => new RolledBack({ code: "catalog.id_taken", id });

async function upsertSections(sql: Queryable, { restaurantId }: Home, { sections }: DraftMenu) {
  const rows = sections.map(({ id, name, windows }, sequence) => ({ id, name, windows, sequence }));
  const written = await sql`
    insert into menu_sections (id, restaurant_id, sequence, name, windows)
    select id, ${restaurantId}, sequence, name, windows
    from jsonb_to_recordset(${json(sql, rows)}) as t(id uuid, sequence int, name text, windows jsonb)
    on conflict (id) do update set sequence = excluded.sequence, name = excluded.name, windows = excluded.windows
      where menu_sections.restaurant_id = ${restaurantId}`;
  if (written.count < rows.length) throw foreign("section");
}

async function upsertItems(
  sql: Queryable,
  { restaurantId, geoKey }: Home,
  { sections }: DraftMenu,
) {
  const rows = sections.flatMap(({ id: sectionId, items }) =>
    items.map(({ groupIds: _, ...item }, sequence) => ({ ...item, sectionId, sequence })),
  );
  const written = await sql`
    insert into food_items (id, geo_key, restaurant_id, section_id, sequence, name, description, type, amount,
      picture, allergens, diets, prep_seconds, make_seconds)
    select id, ${geoKey}, ${restaurantId}, "sectionId", sequence, name, description, 'made_to_order', amount,
      picture, nullif(allergens, 'null'), diets, "prepSeconds", "makeSeconds"
    from jsonb_to_recordset(${json(sql, rows)}) as t(id uuid, "sectionId" uuid, sequence int, name text,
      description text, amount int, picture text, allergens jsonb, diets jsonb, "prepSeconds" int, "makeSeconds" int)
    on conflict (id) do update set section_id = excluded.section_id, sequence = excluded.sequence,
      name = excluded.name, description = excluded.description, amount = excluded.amount,
      picture = excluded.picture, allergens = excluded.allergens, diets = excluded.diets,
      prep_seconds = excluded.prep_seconds, make_seconds = excluded.make_seconds
      where food_items.restaurant_id = ${restaurantId}`;
  if (written.count < rows.length) throw foreign("item");
}

async function insertGroups(sql: Queryable, { ids }: Home, draft: DraftMenu): Promise<void> {
  const whole = new Map(draft.groups.map((group) => [group.id, group]));
  const stored = (id: string): readonly StoredGroup[] => {
    const group = whole.get(id);
    if (!group) return [];
    const options = group.options.map(({ groupIds, ...option }) => ({
      ...option,
      available: true,
      groups: groupIds.flatMap(stored),
    }));
    return [{ ...group, options }];
  };
  const rows = draftItems(draft).flatMap((item) =>
    item.groupIds.flatMap(stored).map(({ id: groupId, ...group }, sequence) => ({
      ...group,
      id: ids.next(),
      itemId: item.id,
      groupId,
      sequence,
    })),
  );
  await sql`
    insert into modifiers (id, item_id, group_id, sequence, name, min, max, free_quantity, options)
    select id, "itemId", "groupId", sequence, name, min, max, "freeQuantity", options
    from jsonb_to_recordset(${json(sql, rows)}) as t(id uuid, "itemId" uuid, "groupId" uuid, sequence int,
      name text, min int, max int, "freeQuantity" int, options jsonb)`;
}
