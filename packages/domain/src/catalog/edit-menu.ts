import { type ItemId, ok, type Result, refuse, share } from "../kernel/index.ts";
import {
  type DraftGroup,
  type DraftItem,
  type DraftMenu,
  type DraftSection,
  menuProblem,
} from "./draft-menu.ts";
import type { Allergen, Diet } from "./menu.ts";

/** One change of many items; what is left out stays as it is. */
export interface ItemsChange {
  readonly amountBy?: number | undefined;
  /** 1,000 = ten per cent more; rounded half up to whole minor units. */
  readonly amountByBasisPoints?: number | undefined;
  readonly addDiets?: readonly Diet[] | undefined;
  readonly removeDiets?: readonly Diet[] | undefined;
  /** Null: say that nobody knows. */
  readonly allergens?: readonly Allergen[] | null | undefined;
  readonly prepSeconds?: number | undefined;
  readonly makeSeconds?: number | null | undefined;
}

/** A step of the editor. Ids of new things come with the edit, so a repeated request changes nothing more. */
export type MenuEdit =
  | { readonly kind: "section.put"; readonly section: Omit<DraftSection, "items"> }
  | { readonly kind: "section.remove"; readonly id: string }
  | { readonly kind: "section.move"; readonly id: string; readonly to: number }
  | { readonly kind: "item.put"; readonly sectionId: string; readonly item: DraftItem }
  | { readonly kind: "items.remove"; readonly ids: readonly ItemId[] }
  | {
      readonly kind: "items.move";
      readonly ids: readonly ItemId[];
      readonly sectionId: string;
      readonly to: number;
    }
  | {
      readonly kind: "items.change";
      readonly ids: readonly ItemId[];
      readonly change: ItemsChange;
    }
  /** `itemIds`: exactly the items that have it from now on. */
  | {
      readonly kind: "group.put";
      readonly group: DraftGroup;
      readonly itemIds?: readonly ItemId[] | undefined;
    }
  | { readonly kind: "group.remove"; readonly id: string };

/** The menu after all edits, or the first that cannot be; never half of them. */
export function editMenu(draft: DraftMenu, edits: readonly MenuEdit[]): Result<DraftMenu> {
  let after = draft;
  for (const edit of edits) {
    const edited = apply(after, edit);
    if (!edited.ok) return edited;
    after = edited.value;
  }
  const problem = menuProblem(after);
  return problem ? refuse(problem) : ok(after);
}

function apply(draft: DraftMenu, edit: MenuEdit): Result<DraftMenu> {
  switch (edit.kind) {
    case "section.put":
      return ok(putSection(draft, edit.section));
    case "section.remove":
      return removeSection(draft, edit.id);
    case "section.move":
      return moveSection(draft, edit.id, edit.to);
    case "item.put":
      return putItem(draft, edit.sectionId, edit.item);
    case "items.remove":
      return removeItems(draft, new Set(edit.ids));
    case "items.move":
      return moveItems(draft, edit);
    case "items.change":
      return changeItems(draft, new Set(edit.ids), edit.change);
    case "group.put":
      return ok(putGroup(draft, edit.group, edit.itemIds));
    case "group.remove":
      return ok(removeGroup(draft, edit.id));
  }
}

const unknownSection = (id: string) => refuse({ code: "catalog.unknown_section", id });

/** Changed in place, or added at the end. */
function put<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
  return all.some(({ id }) => id === one.id)
    ? all.map((each) => (each.id === one.id ? one : each))
    : [...all, one];
}

function inserted<T>(all: readonly T[], some: readonly T[], to: number): readonly T[] {
  const at = Math.max(0, Math.min(all.length, to));
  return [...all.slice(0, at), ...some, ...all.slice(at)];
}

const mapItems = (draft: DraftMenu, change: (item: DraftItem) => DraftItem): DraftMenu => ({
  ...draft,
  sections: draft.sections.map((section) => ({ ...section, items: section.items.map(change) })),
});

function putSection(draft: DraftMenu, section: Omit<DraftSection, "items">): DraftMenu {
  const items = draft.sections.find(({ id }) => id === section.id)?.items ?? [];
  return { ...draft, sections: put(draft.sections, { ...section, items }) };
}

/** Only an empty section can go: dishes never disappear by the way. */
function removeSection(draft: DraftMenu, id: string): Result<DraftMenu> {
  const section = draft.sections.find((each) => each.id === id);
  if (!section) return unknownSection(id);
  if (section.items.length > 0)
    return refuse({ code: "catalog.section_not_empty", name: section.name });
  return ok({ ...draft, sections: draft.sections.filter((each) => each !== section) });
}

function moveSection(draft: DraftMenu, id: string, to: number): Result<DraftMenu> {
  const section = draft.sections.find((each) => each.id === id);
  if (!section) return unknownSection(id);
  const rest = draft.sections.filter((each) => each !== section);
  return ok({ ...draft, sections: inserted(rest, [section], to) });
}

function putItem(draft: DraftMenu, sectionId: string, item: DraftItem): Result<DraftMenu> {
  if (!draft.sections.some(({ id }) => id === sectionId)) return unknownSection(sectionId);
  return ok({
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      items:
        section.id === sectionId
          ? put(section.items, item)
          : section.items.filter(({ id }) => id !== item.id),
    })),
  });
}

function pick(draft: DraftMenu, wanted: ReadonlySet<string>): Result<readonly DraftItem[]> {
  const found = draft.sections.flatMap(({ items }) => items).filter(({ id }) => wanted.has(id));
  return found.length === wanted.size ? ok(found) : refuse({ code: "catalog.unknown_item" });
}

const without = (draft: DraftMenu, ids: ReadonlySet<string>): readonly DraftSection[] =>
  draft.sections.map((section) => ({
    ...section,
    items: section.items.filter(({ id }) => !ids.has(id)),
  }));

function removeItems(draft: DraftMenu, ids: ReadonlySet<string>): Result<DraftMenu> {
  const found = pick(draft, ids);
  return found.ok ? ok({ ...draft, sections: without(draft, ids) }) : found;
}

function moveItems(
  draft: DraftMenu,
  { ids, sectionId, to }: Extract<MenuEdit, { kind: "items.move" }>,
): Result<DraftMenu> {
  const wanted = new Set<string>(ids);
  const found = pick(draft, wanted);
  if (!found.ok) return found;
  if (!draft.sections.some(({ id }) => id === sectionId)) return unknownSection(sectionId);
  const sections = without(draft, wanted).map((section) =>
    section.id === sectionId
      ? { ...section, items: inserted(section.items, found.value, to) }
      : section,
  );
  return ok({ ...draft, sections });
}

function changeItems(
  draft: DraftMenu,
  ids: ReadonlySet<string>,
  change: ItemsChange,
): Result<DraftMenu> {
  const found = pick(draft, ids);
  if (!found.ok) return found;
  return ok(mapItems(draft, (item) => (ids.has(item.id) ? changed(item, change) : item)));
}

function changed(item: DraftItem, change: ItemsChange): DraftItem {
  const { amountBy = 0, amountByBasisPoints = 0, addDiets = [], removeDiets = [] } = change;
  const diets = [...new Set([...item.diets, ...addDiets])];
  return {
    ...item,
    amount: item.amount + share(item.amount, amountByBasisPoints) + amountBy,
    diets: diets.filter((diet) => !removeDiets.includes(diet)),
    allergens: change.allergens === undefined ? item.allergens : change.allergens,
    prepSeconds: change.prepSeconds ?? item.prepSeconds,
    makeSeconds: change.makeSeconds === undefined ? item.makeSeconds : change.makeSeconds,
  };
}

function putGroup(
  draft: DraftMenu,
  group: DraftGroup,
  itemIds: readonly ItemId[] | undefined,
): DraftMenu {
  const after = { ...draft, groups: put(draft.groups, group) };
  if (!itemIds) return after;
  return mapItems(after, (item) => {
    const has = item.groupIds.includes(group.id);
    if (itemIds.includes(item.id) === has) return item;
    const groupIds = has
      ? item.groupIds.filter((id) => id !== group.id)
      : [...item.groupIds, group.id];
    return { ...item, groupIds };
  });
}

function removeGroup(draft: DraftMenu, id: string): DraftMenu {
  const kept = (ids: readonly string[]) => ids.filter((each) => each !== id);
  const after = mapItems(draft, (item) => ({ ...item, groupIds: kept(item.groupIds) }));
  return {
    ...after,
    groups: draft.groups
      .filter((group) => group.id !== id)
      .map((group) => ({
        ...group,
        options: group.options.map((option) => ({ ...option, groupIds: kept(option.groupIds) })),
      })),
  };
}
