import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

type Caller = Awaited<ReturnType<ScratchTown["as"]>>;

let town: ScratchTown;
let kitchen: Caller;
let base: string;
beforeAll(async () => {
  town = await scratchTown();
  kitchen = await town.as("kitchen@test.example");
  base = `/restaurants/${town.restaurantId}/menu-draft`;
});
afterAll(() => town.discard());

const draft = async () => (await kitchen("GET", base)).body;
const edit = async (edits: unknown[], version?: number) =>
  kitchen("POST", `${base}/edits`, { version: version ?? (await draft()).version, edits });
const menu = async () =>
  (await town.anyone("GET", `/restaurants/${town.restaurantId}/menu`)).body.sections.flatMap(
    ({ items }: { items: unknown[] }) => items,
  );
const bowl = async () => (await menu()).find(({ id }: { id: string }) => id === town.items.bowl);
const dearer = () => [{ kind: "items.change", ids: [town.items.bowl], change: { amountBy: 50 } }];
const step = async (path: string) =>
  kitchen("POST", `${base}/${path}`, { version: (await draft()).version });

describe("a menu", () => {
  test("is edited in a draft that customers do not see until it is published, whole", async () => {
    const stock = (await menu()).map(({ stock: left }: { stock: number }) => left);
    const edited = await edit(dearer());
    expect(edited).toMatchObject({
      status: 200,
      body: { canUndo: true, differences: [{ how: "changed" }] },
    });
    expect((await bowl()).amount).toBe(1_000);
    expect(await step("publication")).toMatchObject({
      status: 200,
      body: { version: 0, differences: [] },
    });
    expect((await bowl()).amount).toBe(1_050);
    expect((await menu()).map(({ stock: left }: { stock: number }) => left)).toEqual(stock);
    const off = (await menu()).find(({ id }: { id: string }) => id === town.items.off);
    expect(off.available).toBe(false);
    const [event] = await town.ports.databases.primary()`
      select key from outbox where event_type = 'MenuPublished'`;
    expect(event?.key).toBe(town.restaurantId);
    await edit([{ kind: "items.change", ids: [town.items.bowl], change: { amountBy: -50 } }]);
    await step("publication");
  });

  test("goes back step by step, and says who did what", async () => {
    await edit(dearer());
    const again = await edit(dearer());
    expect(again.body.sections[0].items[0].amount).toBe(1_100);
    expect((await step("undo")).body.sections[0].items[0].amount).toBe(1_050);
    expect((await step("undo")).body).toMatchObject({ canUndo: false, differences: [] });
    expect(await step("undo")).toMatchObject({
      status: 409,
      body: { code: "catalog.nothing_to_undo" },
    });
    expect((await step("discard")).body.version).toBe(0);
    const { body } = await kitchen("GET", `/restaurants/${town.restaurantId}/menu-changes`);
    expect(body.items.slice(0, 5)).toMatchObject([
      { action: "discard", by: "Kim Cook" },
      { action: "undo" },
      { action: "undo" },
      { action: "edit", changes: [{ fields: [{ field: "amount", before: 1_050, after: 1_100 }] }] },
      { action: "edit" },
    ]);
  });

  test("is not somebody else's to edit, read or copy", async () => {
    const stranger = await town.as("operations@test.example");
    expect((await stranger("GET", base)).status).toBe(200);
    const other = `/restaurants/${town.closedId}/menu-draft`;
    const refused = { status: 403, body: { code: "identity.forbidden" } };
    expect(await kitchen("GET", other)).toMatchObject(refused);
    expect(await kitchen("POST", `${other}/edits`, { version: 0, edits: dearer() })).toMatchObject(
      refused,
    );
    expect(
      await kitchen("POST", `${base}/copy`, { version: 0, fromRestaurantId: town.closedId }),
    ).toMatchObject(refused);
    const copied = await stranger("POST", `${base}/copy`, {
      version: 0,
      fromRestaurantId: town.closedId,
    });
    const names = copied.body.sections[0].items.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["Bowl", "Last portion", "Off"]);
    expect(JSON.stringify(copied.body.sections)).not.toContain(town.items.bowl);
    await step("discard");
  });

  test("never takes over a dish of another restaurant", async () => {
    const theirs = await town.ports.menus.get(town.closedId, town.ports.clock.now());
    const stolen = theirs?.sections[0]?.items[0];
    const { sections } = await draft();
    const item = { ...sections[0].items[0], id: stolen?.id, name: "Stolen" };
    await edit([{ kind: "item.put", sectionId: sections[0].id, item }]);
    expect(await step("publication")).toMatchObject({
      status: 409,
      body: { code: "catalog.id_taken" },
    });
    const now = await town.ports.menus.get(town.closedId, town.ports.clock.now());
    expect(now?.sections[0]?.items[0]?.name).toBe(stolen?.name);
    await step("discard");
  });

  test.each([
    ["below zero", -1],
    ["of a thousand million", 1e9],
    ["of 0.1 + 0.2", 0.1 + 0.2],
    ["that is a text", "12.50"],
    ["that is no number", null],
  ])("takes no price %s", async (_, amount) => {
    const { sections, version } = await draft();
    const item = { ...sections[0].items[0], amount };
    const answer = await edit([{ kind: "item.put", sectionId: sections[0].id, item }]);
    expect(answer).toMatchObject({ status: 422, body: { code: "wire.invalid" } });
    expect((await draft()).version).toBe(version);
  });

  test("edited by two at once is changed by one; the other is told, whoever begins", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => edit(dearer(), 0)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    expect((await draft()).differences[0].fields[0].after).toBe(1_050);
    await step("discard");
  });
});

describe("a file", () => {
  const load = async (format: string, content: string, version?: number) =>
    kitchen("POST", `${base}/import`, {
      version: version ?? (await draft()).version,
      format,
      content,
    });

  test.each(["csv", "json"])("of the menu in %s comes back as it went out", async (format) => {
    const { body } = await kitchen("GET", `${base}/export?format=${format}`);
    expect(await load(format, body.content)).toMatchObject({
      status: 409,
      body: { code: "catalog.nothing_changed" },
    });
    const changed = body.content.replace("Bowl", "Bowl of soup");
    expect((await load(format, changed)).body.differences).toMatchObject([
      { what: "item", how: "changed", fields: [{ field: "name", after: "Bowl of soup" }] },
    ]);
    await step("discard");
  });

  test("with one broken row is refused whole, with line, column and reason", async () => {
    const broken = "kind,name,price\nsection,Mains\nitem,Soup,4.50\nitem,Stew,4.5.0\n";
    expect(await load("csv", broken)).toMatchObject({
      status: 422,
      body: {
        code: "catalog.import_invalid",
        rows: [{ line: 4, column: "price", code: "not_a_price" }],
      },
    });
    expect((await draft()).version).toBe(0);
  });

  test("of a hundred thousand rows is refused, large or small, while others are served", async () => {
    const row = (length: number) => `item,Soup,1.00,${"x".repeat(length)}\n`;
    const file = (length: number) =>
      `kind,name,price,description\nsection,All\n${row(length).repeat(100_000)}`;
    const [small, large, served] = await Promise.all([
      load("csv", file(0), 0),
      load("csv", file(60), 0),
      town.anyone("GET", `/restaurants/${town.restaurantId}/menu`),
    ]);
    expect(small).toMatchObject({ status: 413, body: { code: "catalog.menu_too_large" } });
    expect(large).toMatchObject({ status: 413, body: { code: "wire.too_large" } });
    expect(served.status).toBe(200);
    expect((await draft()).version).toBe(0);
  });

  test("imported by two at once is taken from one, never mixed", async () => {
    const file = (name: string) => `kind,name,price\nsection,${name}\nitem,${name},1.00\n`;
    const answers = await Promise.all([load("csv", file("Ann"), 0), load("csv", file("Ben"), 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { sections } = await draft();
    expect(sections).toHaveLength(1);
    expect(sections[0].items[0].name).toBe(sections[0].name);
    await step("discard");
  });
});

describe("what is published", () => {
  const seven = {
    weekdays: [],
    fromMinutes: 0,
    toMinutes: 1,
    fromDate: "2020-01-01",
    toDate: "2020-01-02",
  };

  test("is sold by its sections' hours, set menus by their dishes, linked choices on every dish", async () => {
    const { sections } = await draft();
    const next = () => town.ports.ids.next() as string;
    const [season, deal, group] = [next(), next(), next()];
    const plain = { ...sections[0].items[0], groupIds: [] };
    const option = {
      id: next(),
      name: "The dish that is off",
      amount: 0,
      isDefault: false,
      allergens: null,
      diets: [],
      itemId: town.items.off,
      groupIds: [],
    };
    const choices = { id: group, name: "Main", min: 1, max: 1, freeQuantity: 0, options: [option] };
    const edited = await edit([
      { kind: "section.put", section: { id: season, name: "Past season", windows: [seven] } },
      { kind: "item.put", sectionId: season, item: { ...plain, id: next(), name: "Asparagus" } },
      {
        kind: "item.put",
        sectionId: sections[0].id,
        item: { ...plain, id: deal, name: "Set menu" },
      },
      { kind: "group.put", group: choices, itemIds: [deal, town.items.last] },
    ]);
    expect(edited.status).toBe(200);
    expect((await step("publication")).status).toBe(200);
    const live = await menu();
    expect(live.map(({ name }: { name: string }) => name)).not.toContain("Asparagus");
    const groups = live.flatMap(
      (item: { modifierGroups: { id: string; options: { available: boolean }[] }[] }) =>
        item.modifierGroups,
    );
    expect(groups.map(({ id }: { id: string }) => id)).toEqual([group, group]);
    expect(groups[0].options[0].available).toBe(false);
    const hidden = (await draft()).sections.find(({ id }: { id: string }) => id === season)
      .items[0];
    const quote = await town.anyone("POST", "/quotes", {
      restaurantId: town.restaurantId,
      lines: [
        { itemId: hidden.id, quantity: 1 },
        { itemId: deal, quantity: 1, optionIds: [option.id] },
      ],
      fulfilment: "pickup",
    });
    expect(quote.body.problems.map(({ code }: { code: string }) => code)).toEqual([
      "pricing.item_not_served",
      "pricing.option_sold_out",
    ]);
  });
});
