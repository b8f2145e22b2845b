import {
  allergens,
  diets,
  groupsMax,
  itemAmountMax,
  itemsMax,
  sectionsMax,
} from "@swift-eats/domain/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import * as z from "zod";
import { byId, currency, endpoint, id, instant, words } from "../wire/index.ts";

const itemId = id as unknown as z.ZodType<ItemId, string>;
const itemAmount = z.int().min(0).max(itemAmountMax).meta({ description: "Integer minor units" });
const allergenList = z.array(z.enum(allergens)).max(allergens.length).nullable();
const dietList = z.array(z.enum(diets)).max(diets.length);
const minutes = z.int().min(0).max(1_440);

export const servingWindow = z.object({
  /** Monday = 1; empty: every day. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  fromMinutes: minutes,
  /** At or before the start: on the next day. */
  toMinutes: minutes,
  fromDate: z.iso.date().nullable(),
  toDate: z.iso.date().nullable(),
});

const draftOption = z.object({
  id,
  name: words(80, 1),
  amount: itemAmount,
  isDefault: z.boolean(),
  allergens: allergenList,
  diets: dietList,
  /** A dish of this menu, for a set menu. */
  itemId: itemId.nullable(),
  /** Choices that appear once this one is taken. */
  groupIds: z.array(id).max(10),
});

export const draftGroup = z.object({
  id,
  name: words(80, 1),
  min: z.int().min(0).max(50),
  max: z.int().min(1).max(50),
  freeQuantity: z.int().min(0).max(50),
  options: z.array(draftOption).min(1).max(60),
});
export type DraftGroupView = z.infer<typeof draftGroup>;

export const draftItem = z.object({
  id: itemId,
  name: words(120, 1),
  description: words(500),
  amount: itemAmount,
  picture: z
    .string()
    .max(100)
    .regex(/^[\w-]+$/)
    .nullable(),
  /** Null: unknown. Never to be shown as free from. */
  allergens: allergenList,
  diets: dietList,
  prepSeconds: z.int().min(60).max(10_800),
  /** Hands-on seconds of one portion; null: not measured. */
  makeSeconds: z.int().min(0).max(7_200).nullable(),
  groupIds: z.array(id).max(20),
});
export type DraftItemView = z.infer<typeof draftItem>;

const sectionFields = z.object({
  id,
  name: words(80, 1),
  windows: z.array(servingWindow).max(20),
});
export const draftSection = sectionFields.extend({ items: z.array(draftItem).max(itemsMax) });
export type DraftSectionView = z.infer<typeof draftSection>;

export const draftMenu = z.object({
  sections: z.array(draftSection).max(sectionsMax),
  groups: z.array(draftGroup).max(groupsMax),
});

const itemIds = z.array(itemId).min(1).max(itemsMax);
export const menuEdit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("section.put"), section: sectionFields }),
  z.object({ kind: z.literal("section.remove"), id }),
  z.object({ kind: z.literal("section.move"), id, to: z.int().min(0) }),
  z.object({ kind: z.literal("item.put"), sectionId: id, item: draftItem }),
  z.object({ kind: z.literal("items.remove"), ids: itemIds }),
  z.object({ kind: z.literal("items.move"), ids: itemIds, sectionId: id, to: z.int().min(0) }),
  z.object({
    kind: z.literal("items.change"),
    ids: itemIds,
    change: z.object({
      amountBy: z.int().min(-itemAmountMax).max(itemAmountMax).optional(),
      amountByBasisPoints: z.int().min(-10_000).max(100_000).optional(),
      addDiets: dietList.optional(),
      removeDiets: dietList.optional(),
      allergens: allergenList.optional(),
      prepSeconds: z.int().min(60).max(10_800).optional(),
      makeSeconds: z.int().min(0).max(7_200).nullable().optional(),
    }),
  }),
  z.object({
    kind: z.literal("group.put"),
    group: draftGroup,
    itemIds: z.array(itemId).max(itemsMax).optional(),
  }),
  z.object({ kind: z.literal("group.remove"), id }),
]);
export type MenuEditBody = z.infer<typeof menuEdit>;

const difference = z.object({
  what: z.enum(["section", "item", "group"]),
  how: z.enum(["added", "changed", "moved", "removed"]),
  id,
  name: z.string(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

export const menuDraftView = draftMenu.extend({
  /** Goes with every change; 0 while nothing is being edited. */
  version: z.int(),
  currency,
  canUndo: z.boolean(),
  changedAt: instant.nullable(),
  /** What publishing would change for customers. */
  differences: z.array(difference),
});
export type MenuDraftView = z.infer<typeof menuDraftView>;

const editing = {
  tag: "Kitchen",
  as: ["staff", "operations"],
  params: byId,
  response: menuDraftView,
} as const;
const seen = z.object({ version: z.int().min(0) });
const refusals = ["identity.forbidden", "catalog.unknown_restaurant", "catalog.draft_changed"];

export const getMenuDraft = endpoint({
  ...editing,
  name: "getMenuDraft",
  method: "GET",
  path: "/restaurants/{id}/menu-draft",
  summary: "The menu being edited, and how it differs from what customers see.",
  refusals: ["identity.forbidden", "catalog.unknown_restaurant"],
});
export const editMenuDraft = endpoint({
  ...editing,
  name: "editMenuDraft",
  method: "POST",
  path: "/restaurants/{id}/menu-draft/edits",
  summary: "Change the draft: all edits or none. `version` is the one the editor saw.",
  body: seen.extend({ edits: z.array(menuEdit).min(1).max(200) }),
  refusals: [
    ...refusals,
    "catalog.nothing_changed",
    "catalog.amount_out_of_range",
    "catalog.menu_too_large",
    "catalog.unknown_item",
    "catalog.unknown_section",
    "catalog.unknown_group",
    "catalog.unknown_dish",
    "catalog.section_not_empty",
    "catalog.group_out_of_range",
    "catalog.group_twice",
    "catalog.groups_too_deep",
    "catalog.id_twice",
  ],
});
export const undoMenuEdit = endpoint({
  ...editing,
  name: "undoMenuEdit",
  method: "POST",
  path: "/restaurants/{id}/menu-draft/undo",
  summary: "Take the last change of the draft back; thirty are kept.",
  body: seen,
  refusals: [...refusals, "catalog.nothing_to_undo"],
});
export const publishMenu = endpoint({
  ...editing,
  name: "publishMenu",
  method: "POST",
  path: "/restaurants/{id}/menu-draft/publication",
  summary: "Make the draft what customers see: at once, and whole.",
  body: seen,
  refusals: [...refusals, "catalog.id_taken"],
});
export const discardMenuDraft = endpoint({
  ...editing,
  name: "discardMenuDraft",
  method: "POST",
  path: "/restaurants/{id}/menu-draft/discard",
  summary: "Forget the draft; what customers see stays.",
  body: seen,
  refusals,
});
export const copyMenu = endpoint({
  ...editing,
  name: "copyMenu",
  method: "POST",
  path: "/restaurants/{id}/menu-draft/copy",
  summary: "Begin anew from the menu of another branch one works for. Replaces the draft.",
  body: seen.extend({ fromRestaurantId: id }),
  refusals,
});

/** An import of 100,000 rows is refused before it is read. */
const importBytesMax = 4 * 1024 * 1024;
export const importMenu = endpoint({
  ...editing,
  name: "importMenu",
  method: "POST",
  path: "/restaurants/{id}/menu-draft/import",
  summary: `Replace the draft by a file, all or nothing: CSV or JSON as the export writes it, ${itemsMax} items and 4 MB at most.`,
  bytesMax: importBytesMax,
  body: seen.extend({
    format: z.enum(["csv", "json"]),
    content: z.string().min(1).max(importBytesMax),
  }),
  refusals: [...refusals, "catalog.import_invalid", "catalog.menu_too_large", "wire.too_large"],
});
export const exportMenu = endpoint({
  ...editing,
  name: "exportMenu",
  method: "GET",
  path: "/restaurants/{id}/menu-draft/export",
  summary: "The draft as a file that can be imported again.",
  query: z.object({ format: z.enum(["csv", "json"]).default("json") }),
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
  refusals: ["identity.forbidden", "catalog.unknown_restaurant"],
});
export const listMenuChanges = endpoint({
  ...editing,
  name: "listMenuChanges",
  method: "GET",
  path: "/restaurants/{id}/menu-changes",
  summary: "Who changed what of the menu, newest first.",
  response: z.object({
    items: z.array(
      z.object({
        id,
        action: z.string(),
        by: z.string(),
        at: instant,
        changes: z.array(difference),
      }),
    ),
  }),
  refusals: ["identity.forbidden"],
});
export type MenuChangeView = z.infer<typeof listMenuChanges.response>["items"][number];
