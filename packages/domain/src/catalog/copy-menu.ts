import type { Ids, ItemId } from "../kernel/index.ts";
import { type DraftMenu, draftItems } from "./draft-menu.ts";

/** The same menu for another branch: everything is new, and what was linked is linked again. */
export function copyMenu(menu: DraftMenu, ids: Ids): DraftMenu {
  const fresh = new Map<string, string>();
  for (const { id } of [...draftItems(menu), ...menu.groups]) fresh.set(id, ids.next());
  const of = (id: string): string => fresh.get(id) ?? id;
  return {
    sections: menu.sections.map((section) => ({
      ...section,
      id: ids.next(),
      items: section.items.map((item) => ({
        ...item,
        id: of(item.id) as ItemId,
        groupIds: item.groupIds.map(of),
      })),
    })),
    groups: menu.groups.map((group) => ({
      ...group,
      id: of(group.id),
      options: group.options.map((option) => ({
        ...option,
        id: ids.next(),
        itemId: option.itemId && (of(option.itemId) as ItemId),
        groupIds: option.groupIds.map(of),
      })),
    })),
  };
}
