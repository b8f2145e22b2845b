import { csvText } from "./csv.ts";
import type { DraftMenu } from "./draft-menu.ts";
import { type Column, columns, listMark, unknownAllergens } from "./menu-table.ts";
import { priceText } from "./price-text.ts";
import type { ServingWindow } from "./serving.ts";

type Cells = Partial<Record<Column, string | number | null>>;

/** The menu as CSV that `readMenuCsv` takes again. `digits`: after the point of the currency. */
export function writeMenuCsv(draft: DraftMenu, digits: number): string {
  const rows: Cells[] = [];
  for (const { id, name, windows, items } of draft.sections) {
    rows.push({ kind: "section", id, name, windows: windows.map(windowText).join(listMark) });
    for (const { id, name, description, picture, makeSeconds, ...item } of items)
      rows.push({
        ...{ kind: "item", id, name, description, picture },
        ...priced(item, digits),
        prep_minutes: Math.ceil(item.prepSeconds / 60),
        make_seconds: makeSeconds,
      });
  }
  for (const { id, name, min, max, freeQuantity, options } of draft.groups) {
    rows.push({ kind: "group", id, name, min, max, free: freeQuantity });
    for (const { id, name, itemId, isDefault, ...option } of options)
      rows.push({
        ...{ kind: "option", id, name, dish: itemId, default: isDefault ? "yes" : "" },
        ...priced(option, digits),
      });
  }
  const lines = rows.map((cells) => columns.map((column) => String(cells[column] ?? "")));
  return csvText([columns, ...lines]);
}

interface Priced {
  readonly amount: number;
  readonly allergens: readonly string[] | null;
  readonly diets: readonly string[];
  readonly groupIds: readonly string[];
}

const priced = ({ amount, allergens, diets, groupIds }: Priced, digits: number): Cells => ({
  price: priceText(amount, digits),
  allergens: allergens === null ? unknownAllergens : allergens.join(listMark),
  diets: diets.join(listMark),
  groups: groupIds.join(listMark),
});

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** "1,2,3 07:00-11:00 2026-06-01..2026-08-31"; every day is "*", no bound is left out. */
function windowText({ weekdays, fromMinutes, toMinutes, fromDate, toDate }: ServingWindow): string {
  const days = weekdays.length === 0 ? "*" : weekdays.join(",");
  const season = fromDate || toDate ? ` ${fromDate ?? ""}..${toDate ?? ""}` : "";
  return `${days} ${clock(fromMinutes)}-${clock(toMinutes)}${season}`;
}
