import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ids, type ItemId, uuidv7 } from "../kernel/index.ts";
import { copyMenu } from "./copy-menu.ts";
import { type DraftGroup, type DraftItem, type DraftMenu, draftItems } from "./draft-menu.ts";
import { editMenu, type MenuEdit } from "./edit-menu.ts";
import { menuDifferences } from "./menu-differences.ts";
import { readMenuCsv } from "./read-menu-csv.ts";
import { writeMenuCsv } from "./write-menu-csv.ts";

let made = 0;
const ids: Ids = {
  next: () => {
    made += 1;
    const bytes = new Uint8Array(10);
    bytes[8] = made >> 8;
    bytes[9] = made;
    return uuidv7(1_780_000_000_000, bytes) as never;
  },
};
const id = () => ids.next<ItemId>();

const item = (name: string, more: Partial<DraftItem> = {}): DraftItem => ({
  id: id(),
  name,
  description: "",
  amount: 1_000,
  picture: null,
  allergens: null,
  diets: [],
  prepSeconds: 600,
  makeSeconds: null,
  groupIds: [],
  ...more,
});
const group = (name: string, more: Partial<DraftGroup> = {}): DraftGroup => ({
  id: id(),
  name,
  min: 0,
  max: 1,
  freeQuantity: 0,
  options: [option(`${name} one`), option(`${name} two`)],
  ...more,
});
const option = (name: string, more: Partial<DraftGroup["options"][number]> = {}) => ({
  id: id() as string,
  name,
  amount: 50,
  isDefault: false,
  allergens: null,
  diets: [],
  itemId: null,
  groupIds: [],
  ...more,
});

const sauces = group("Sauces");
const [soup, egg, cake] = [item("Soup", { groupIds: [sauces.id] }), item("Egg"), item("Cake")];
const menu: DraftMenu = {
  sections: [
    { id: id(), name: "Mains", windows: [], items: [soup, egg] },
    { id: id(), name: "Sweets", windows: [], items: [cake] },
  ],
  groups: [sauces],
};
const [mains, sweets] = menu.sections.map((each) => each.id);

const after = (...edits: MenuEdit[]): DraftMenu => {
  const edited = editMenu(menu, edits);
  if (!edited.ok) throw new Error(edited.refusal.code);
  return edited.value;
};
const refusal = (...edits: MenuEdit[]): string => {
  const edited = editMenu(menu, edits);
  return edited.ok ? "taken" : edited.refusal.code;
};
const namesOf = (draft: DraftMenu) =>
  draft.sections.map(({ items }) => items.map(({ name }) => name));

describe("a menu is edited whole or not at all", () => {
  test("dishes move as they are carried, in the order in which they stood", () => {
    const to = {
      kind: "items.move",
      ids: [egg.id, soup.id],
      sectionId: sweets ?? "",
      to: 0,
    } as const;
    expect(namesOf(after(to))).toEqual([[], ["Soup", "Egg", "Cake"]]);
  });

  test("one group is linked to many dishes, and changed for all of them at once", () => {
    const linked = after({ kind: "group.put", group: sauces, itemIds: [soup.id, cake.id] });
    expect(draftItems(linked).map(({ groupIds }) => groupIds.length)).toEqual([1, 0, 1]);
    expect(draftItems(after({ kind: "group.remove", id: sauces.id }))[0]?.groupIds).toEqual([]);
  });

  test("ten per cent more is rounded to whole cents, never through a float", () => {
    const change = {
      kind: "items.change",
      ids: [soup.id],
      change: { amountByBasisPoints: 1_000 },
    } as const;
    const dear = editMenu(
      after({ kind: "item.put", sectionId: mains ?? "", item: { ...soup, amount: 995 } }),
      [change],
    );
    expect(dear.ok && draftItems(dear.value)[0]?.amount).toBe(1_095); // 99.5 half up
  });

  test.each<[string, MenuEdit, string]>([
    [
      "a price below zero",
      { kind: "items.change", ids: [egg.id], change: { amountBy: -1_001 } },
      "catalog.amount_out_of_range",
    ],
    [
      "a price of a thousand million",
      { kind: "item.put", sectionId: mains ?? "", item: { ...egg, amount: 1e9 } },
      "catalog.amount_out_of_range",
    ],
    [
      "a price of 0.1 + 0.2",
      { kind: "item.put", sectionId: mains ?? "", item: { ...egg, amount: 0.1 + 0.2 } },
      "catalog.amount_out_of_range",
    ],
    ["a dish nobody knows", { kind: "items.remove", ids: [id()] }, "catalog.unknown_item"],
    [
      "a section with dishes in it",
      { kind: "section.remove", id: mains ?? "" },
      "catalog.section_not_empty",
    ],
    [
      "a group nobody knows",
      { kind: "item.put", sectionId: mains ?? "", item: item("New", { groupIds: [id()] }) },
      "catalog.unknown_group",
    ],
    [
      "more choices needed than there are",
      { kind: "group.put", group: group("Few", { min: 3, max: 3 }) },
      "catalog.group_out_of_range",
    ],
    [
      "a set menu of a dish that is not there",
      { kind: "group.put", group: group("Set", { options: [option("Ghost", { itemId: id() })] }) },
      "catalog.unknown_dish",
    ],
    [
      "one id for two things",
      { kind: "section.put", section: { id: soup.id, name: "Twice", windows: [] } },
      "catalog.id_twice",
    ],
    [
      "a group below itself",
      {
        kind: "group.put",
        group: { ...sauces, options: [option("Round", { groupIds: [sauces.id] })] },
      },
      "catalog.group_twice",
    ],
  ])("%s is refused, with the edits before it", (_, edit, code) => {
    expect(
      refusal({ kind: "section.put", section: { id: id(), name: "First", windows: [] } }, edit),
    ).toBe(code);
  });

  test("what differs is named field by field; what was carried counts, what made room does not", () => {
    const changed = after(
      { kind: "items.move", ids: [soup.id], sectionId: mains ?? "", to: 1 },
      { kind: "items.change", ids: [cake.id], change: { amountBy: 50 } },
      { kind: "items.remove", ids: [egg.id] },
    );
    expect(menuDifferences(menu, changed)).toEqual([
      {
        what: "item",
        how: "changed",
        id: cake.id,
        name: "Cake",
        fields: [{ field: "amount", before: 1_000, after: 1_050 }],
      },
      { what: "item", how: "removed", id: egg.id, name: "Egg", fields: [] },
    ]);
    const swapped = after({ kind: "items.move", ids: [egg.id], sectionId: mains ?? "", to: 0 });
    expect(menuDifferences(menu, swapped)).toMatchObject([{ how: "moved" }]);
    expect(menuDifferences(menu, menu)).toEqual([]);
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : value && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, each]) => [key, turned(each)]),
            )
          : value;
    expect(menuDifferences(menu, turned(menu) as DraftMenu)).toEqual([]);
  });
});

const rich: DraftMenu = {
  sections: [
    {
      id: id(),
      name: 'Früh, "stück"',
      windows: [
        {
          weekdays: [1, 2],
          fromMinutes: 420,
          toMinutes: 660,
          fromDate: "2026-06-01",
          toDate: null,
        },
      ],
      items: [
        item("=1+1", {
          allergens: ["gluten", "eggs"],
          diets: ["vegan"],
          groupIds: [sauces.id],
          makeSeconds: 90,
        }),
        soup,
      ],
    },
  ],
  groups: [{ ...sauces, options: [option("Soup of the day", { itemId: soup.id, allergens: [] })] }],
};

describe("a file", () => {
  const read = (text: string) => readMenuCsv(text, { ids, digits: 2 });

  test("comes back as it went out", () => {
    const back = read(writeMenuCsv(rich, 2));
    expect(back).toEqual({ ok: true, value: rich });
  });

  test("never lets a spreadsheet run a dish's name", () => {
    expect(writeMenuCsv(rich, 2)).toContain(",'=1+1,");
  });

  test("comes back whatever words are in it", () => {
    const words = fc
      .stringMatching(/^[ -~ä-ü\n"]{1,40}$/)
      .map((text) => text.trim().replaceAll("\n", " "))
      .filter((text) => text !== "" && !text.startsWith("'"));
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 1_000_000 }), (name, amount) => {
        const one: DraftMenu = {
          sections: [{ id: id(), name: "S", windows: [], items: [item(name, { amount })] }],
          groups: [],
        };
        expect(read(writeMenuCsv(one, 2))).toEqual({ ok: true, value: one });
      }),
    );
  });

  test.each([
    ["item,,Soup,-1", "price", "not_a_price"],
    ["item,,Soup,1000000000", "price", "not_a_price"],
    ["item,,Soup,99999999", "price", "too_large"],
    ["item,,Soup,0.30000000000000004", "price", "not_a_price"],
    ["item,,Soup,1e3", "price", "not_a_price"],
    ["item,,,1.00", "name", "required"],
    ["item,,Rob\u202Ein,1.00", "name", "hidden_characters"],
    ["item,12,Soup,1.00", "id", "not_an_id"],
    ["dish,,Soup,1.00", "kind", "unknown_word"],
    ["option,,Hot,1.00", "kind", "no_group_above"],
    ["item,,Soup,1.00,gluten|glue", "allergens", "unknown_word"],
    ["item,,Soup,1.00,,Nobody", "groups", "unknown_group"],
  ])("with the row %s is refused by line and column, whole", (row, column, code) => {
    const text = `kind,id,name,price,allergens,groups\nsection,,Mains\nitem,,Good,1.00\n${row}\n`;
    expect(read(text)).toMatchObject({
      ok: false,
      refusal: { code: "catalog.import_invalid", rows: [{ line: 4, column, code }] },
    });
  });

  test("of a hundred thousand rows is refused before it is read to its end", () => {
    const text = `kind,name,price\nsection,Mains\n${"item,Soup,1.00\n".repeat(100_000)}`;
    expect(read(text)).toMatchObject({ ok: false, refusal: { code: "catalog.menu_too_large" } });
  });
});

test("a copied menu shares no id with its source, and its links are its own", () => {
  const copy = copyMenu(rich, ids);
  const text = JSON.stringify(copy);
  for (const { id: old } of [...draftItems(rich), ...rich.groups, ...rich.sections])
    expect(text).not.toContain(old);
  expect(editMenu(copy, []).ok).toBe(true);
  expect(copy.groups[0]?.options[0]?.itemId).toBe(draftItems(copy)[1]?.id);
});
