import { type Ids, type ItemId, ok, type Result, refuse } from "../kernel/index.ts";
import { csvRecords } from "./csv.ts";
import {
  type DraftGroup,
  type DraftItem,
  type DraftMenu,
  type DraftOption,
  type DraftSection,
  groupsMax,
  itemAmountMax,
  itemsMax,
  sectionsMax,
} from "./draft-menu.ts";
import { allergens, diets } from "./menu.ts";
import { type RowError, unknownAllergens } from "./menu-table.ts";
import { type Cells, cellsOf } from "./read-cells.ts";

const rowsMax = sectionsMax + itemsMax + 20 * groupsMax;
const errorsMax = 50;

export interface MenuFile {
  readonly ids: Ids;
  /** Digits after the point of the currency's amounts. */
  readonly digits: number;
}

type Open<T, Key extends keyof T> = Omit<T, Key> & {
  [K in Key]: T[K] extends readonly (infer E)[] ? E[] : never;
};
interface Reading extends MenuFile {
  readonly sections: Open<DraftSection, "items">[];
  readonly groups: Open<DraftGroup, "options">[];
  /** What names a group or a dish, looked up once all rows are read. */
  readonly links: (() => void)[];
}

/** All of the table or nothing. Refuses `catalog.import_invalid` with the rows, `catalog.menu_too_large`. */
export function readMenuCsv(text: string, file: MenuFile): Result<DraftMenu> {
  const errors: RowError[] = [];
  const reading: Reading = { ...file, sections: [], groups: [], links: [] };
  let head: readonly string[] | null = null;
  let rows = 0;
  for (const record of csvRecords(text)) {
    if (!head) {
      head = record.cells.map((cell) => cell.trim().toLowerCase());
      for (const column of ["kind", "name"])
        if (!head.includes(column)) errors.push({ line: 1, column, code: "missing_column" });
      if (errors.length > 0) break;
      continue;
    }
    rows += 1;
    if (rows > rowsMax)
      return refuse({ code: "catalog.menu_too_large", rowsMax, sectionsMax, itemsMax, groupsMax });
    take(
      reading,
      cellsOf(record, head, (error) => errors.push(error)),
    );
  }
  for (const link of reading.links) link();
  const { sections, groups } = reading;
  return errors.length > 0
    ? refuse({
        code: "catalog.import_invalid",
        rows: errors.slice(0, errorsMax),
        rowCount: errors.length,
      })
    : ok({ sections, groups });
}

function take(reading: Reading, cells: Cells): void {
  const { sections, groups, ids } = reading;
  const kind = cells.text("kind").toLowerCase();
  const id = cells.id() ?? ids.next();
  if (kind === "section") {
    const name = cells.words("name", { min: 1, max: 80 });
    sections.push({ id, name, windows: cells.windows(), items: [] });
  } else if (kind === "group") {
    const size = (column: "min" | "max" | "free", otherwise: number) =>
      cells.whole(column, { min: 0, max: 50, otherwise });
    groups.push({
      id,
      name: cells.words("name", { min: 1, max: 80 }),
      min: size("min", 0),
      max: size("max", 1),
      freeQuantity: size("free", 0),
      options: [],
    });
  } else if (kind === "item") {
    const section = sections.at(-1);
    if (section) section.items.push(item(reading, cells, id));
    else cells.wrong("kind", "no_section_above", null);
  } else if (kind === "option") {
    const group = groups.at(-1);
    if (group) group.options.push(option(reading, cells, id));
    else cells.wrong("kind", "no_group_above", null);
  } else cells.wrong("kind", "unknown_word", null);
}

const shared = ({ digits }: Reading, cells: Cells) => ({
  amount: cells.price(digits, itemAmountMax),
  allergens:
    cells.text("allergens").toLowerCase() === unknownAllergens
      ? null
      : cells.oneOf("allergens", allergens),
  diets: cells.oneOf("diets", diets),
});

function item(reading: Reading, cells: Cells, id: string): DraftItem {
  const groupIds: string[] = [];
  linkGroups(reading, cells, groupIds);
  const picture = cells.words("picture", { max: 100 });
  const hasMake = cells.text("make_seconds") !== "";
  return {
    ...shared(reading, cells),
    id: id as ItemId,
    name: cells.words("name", { min: 1, max: 120 }),
    description: cells.words("description", { max: 500 }),
    picture: /^[\w-]*$/.test(picture)
      ? picture || null
      : cells.wrong("picture", "not_a_picture", null),
    prepSeconds: 60 * cells.whole("prep_minutes", { min: 1, max: 180, otherwise: 15 }),
    makeSeconds: hasMake ? cells.whole("make_seconds", { min: 0, max: 7_200, otherwise: 0 }) : null,
    groupIds,
  };
}

function option(reading: Reading, cells: Cells, id: string): DraftOption {
  const groupIds: string[] = [];
  linkGroups(reading, cells, groupIds);
  const made = {
    ...shared(reading, cells),
    id,
    name: cells.words("name", { min: 1, max: 80 }),
    isDefault: cells.oneOf("default", ["yes"]).length > 0,
    itemId: null as ItemId | null,
    groupIds,
  };
  const dish = cells.text("dish");
  if (dish)
    reading.links.push(() => {
      const dishes = reading.sections.flatMap(({ items }) => items);
      made.itemId = named(dishes, dish) ?? cells.wrong("dish", "unknown_dish", null);
    });
  return made;
}

function linkGroups(reading: Reading, cells: Cells, into: string[]): void {
  const names = cells.list("groups");
  if (names.length === 0) return;
  reading.links.push(() => {
    for (const name of names) {
      const id = named(reading.groups, name);
      if (id) into.push(id);
      else cells.wrong("groups", "unknown_group", null);
    }
  });
}

/** By id, or by a name that is there once. */
function named<T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  text: string,
): T["id"] | null {
  const same = all.filter(({ id, name }) => id === text || name === text);
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}
