import type { ItemId, Refusal } from "../kernel/index.ts";
import type { Allergen, Diet } from "./menu.ts";
import type { ServingWindow } from "./serving.ts";

export interface DraftOption {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  readonly isDefault: boolean;
  /** Null: unknown. Of a dish in a set menu: the dish's own count. */
  readonly allergens: readonly Allergen[] | null;
  readonly diets: readonly Diet[];
  /** A dish of this menu as part of a set menu; null for a plain choice. */
  readonly itemId: ItemId | null;
  /** Choices that appear once this one is taken. */
  readonly groupIds: readonly string[];
}

/** Choices, written once and linked to as many items as have them. */
export interface DraftGroup {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly freeQuantity: number;
  readonly options: readonly DraftOption[];
}

export interface DraftItem {
  readonly id: ItemId;
  readonly name: string;
  readonly description: string;
  readonly amount: number;
  readonly picture: string | null;
  readonly allergens: readonly Allergen[] | null;
  readonly diets: readonly Diet[];
  readonly prepSeconds: number;
  /** Hands-on seconds of one portion; null: not measured. */
  readonly makeSeconds: number | null;
  readonly groupIds: readonly string[];
}

export interface DraftSection {
  readonly id: string;
  readonly name: string;
  readonly windows: readonly ServingWindow[];
  readonly items: readonly DraftItem[];
}

/** The menu as its restaurant edits it; what customers see is a copy made by publishing. */
export interface DraftMenu {
  readonly sections: readonly DraftSection[];
  readonly groups: readonly DraftGroup[];
}

/** 10,000 units of a two-digit currency: a dearer dish is a slip of the finger. */
export const itemAmountMax = 1_000_000;
export const sectionsMax = 60;
/** The largest menu seen in the wild has some 900 dishes; an import of more is refused whole. */
export const itemsMax = 2_000;
export const groupsMax = 300;
/** A choice of a choice of a choice: deeper, nobody finds their way back. */
export const nestingMax = 3;

export const draftItems = (draft: DraftMenu): readonly DraftItem[] =>
  draft.sections.flatMap(({ items }) => items);

/**
 * Why this menu cannot stand, or null. Refuses `catalog.menu_too_large`, `id_twice`, `amount_out_of_range`,
 * `unknown_group`, `unknown_dish`, `group_out_of_range`, `group_twice`, `groups_too_deep`.
 */
export function menuProblem(draft: DraftMenu): Refusal | null {
  return tooLarge(draft) ?? idTwice(draft) ?? itemProblem(draft) ?? groupProblem(draft);
}

function tooLarge({ sections, groups }: DraftMenu): Refusal | null {
  const items = sections.reduce((sum, section) => sum + section.items.length, 0);
  if (sections.length <= sectionsMax && items <= itemsMax && groups.length <= groupsMax)
    return null;
  return { code: "catalog.menu_too_large", sectionsMax, itemsMax, groupsMax };
}

function idTwice(draft: DraftMenu): Refusal | null {
  const seen = new Set<string>();
  const ids = [
    ...draft.sections,
    ...draftItems(draft),
    ...draft.groups,
    ...draft.groups.flatMap(({ options }) => options),
  ].map(({ id }) => id);
  for (const id of ids) {
    if (seen.has(id)) return { code: "catalog.id_twice", id };
    seen.add(id);
  }
  return null;
}

const inRange = (amount: number): boolean =>
  Number.isInteger(amount) && amount >= 0 && amount <= itemAmountMax;

function itemProblem(draft: DraftMenu): Refusal | null {
  const groups = new Map(draft.groups.map((group) => [group.id, group]));
  for (const { id, name, amount, groupIds } of draftItems(draft)) {
    if (!inRange(amount))
      return { code: "catalog.amount_out_of_range", itemId: id, name, max: itemAmountMax };
    const problem = treeProblem(groups, groupIds);
    if (problem) return { ...problem, itemId: id, name };
  }
  return null;
}

/** Each group once below an item, or an option's id would mean two things in a cart. */
function treeProblem(
  groups: ReadonlyMap<string, DraftGroup>,
  rootIds: readonly string[],
): Refusal | null {
  const met = new Set<string>();
  let level = rootIds;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === nestingMax) return { code: "catalog.groups_too_deep", max: nestingMax };
    const below: string[] = [];
    for (const id of level) {
      const group = groups.get(id);
      if (!group) return { code: "catalog.unknown_group", groupId: id };
      if (met.has(id)) return { code: "catalog.group_twice", group: group.name };
      met.add(id);
      below.push(...group.options.flatMap(({ groupIds }) => groupIds));
    }
    level = below;
  }
  return null;
}

function groupProblem(draft: DraftMenu): Refusal | null {
  const items = new Map(draftItems(draft).map((item) => [item.id, item]));
  for (const { name, min, max, freeQuantity, options } of draft.groups) {
    if (min < 0 || max < 1 || min > max || min > options.length || freeQuantity < 0)
      return { code: "catalog.group_out_of_range", group: name };
    for (const { itemId, amount } of options) {
      if (itemId !== null && !items.has(itemId))
        return { code: "catalog.unknown_dish", group: name, itemId };
      if (!inRange(amount))
        return { code: "catalog.amount_out_of_range", name, max: itemAmountMax };
    }
  }
  return null;
}
