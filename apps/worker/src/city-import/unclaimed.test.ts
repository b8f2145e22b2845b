import type { FoundPlace } from "@swift-eats/domain/catalog";
import { type ScratchTown, scratchTown } from "@swift-eats/server/scratch";
import { afterAll, beforeAll, expect, test } from "vitest";

let town: ScratchTown;
let desk: Awaited<ReturnType<ScratchTown["as"]>>;
beforeAll(async () => {
  town = await scratchTown();
  desk = await town.as("operations@test.example");
});
afterAll(() => town.discard());

const place = (number: number, more: Partial<FoundPlace> = {}): FoundPlace => ({
  osmId: `node/${number}`,
  name: `Zanzibar ${number}`,
  cuisines: ["indian"],
  address: { street: "Main Street", houseNumber: "7", postcode: "T1", city: "Test" },
  location: { lng: 8.001, lat: 54 },
  openingHours: "24/7",
  hours: { alwaysOpen: true, ranges: [] },
  phone: null,
  ...more,
});
const found = (...places: FoundPlace[]) =>
  town.ports.unclaimed.replace("test-town", places, town.ports.clock.now());
const waiting = async (search = "") =>
  (
    await desk(
      "GET",
      `/operations/unclaimed-restaurants?geoKey=test-town&search=${encodeURIComponent(search)}`,
    )
  ).body;
const idOf = async (name: string): Promise<string> => (await waiting(name)).items[0].id;
const claim = (id: string, email: string) =>
  desk("PUT", `/operations/unclaimed-restaurants/${id}/owner`, { email, name: "Zora" });

/** What customers can come by. */
async function shown(): Promise<string> {
  await town.ports.search.words.weigh("test-town");
  await town.ports.search.wordsChanged();
  await town.ports.search.changedAt([town.door]);
  const point = town.door;
  const lists = [
    await town.anyone("POST", "/restaurants/nearby", { point, limit: 50 }),
    await town.anyone("GET", "/zones/test-town/restaurants"),
    await town.anyone("POST", "/search/unified", { point, text: "zanzibar" }),
  ];
  expect(lists.map(({ status }) => status)).toEqual([200, 200, 200]);
  return JSON.stringify(lists.map(({ body }) => body));
}

async function writeMenu(restaurantId: string, email: string): Promise<void> {
  const owner = await town.as(email);
  const path = `/restaurants/${restaurantId}/menu-draft`;
  const next = () => town.ports.ids.next() as string;
  const section = { id: next(), name: "All", windows: [] };
  const marks = { picture: null, allergens: null, diets: [], groupIds: [] };
  const times = { prepSeconds: 600, makeSeconds: null };
  const item = { id: next(), name: "Rice", description: "", amount: 500, ...marks, ...times };
  const edits = [
    { kind: "section.put", section },
    { kind: "item.put", sectionId: section.id, item },
  ];
  const { version } = (await owner("GET", path)).body;
  const edited = await owner("POST", `${path}/edits`, { version, edits });
  expect(edited).toMatchObject({ status: 200 });
  const published = await owner("POST", `${path}/publication`, { version: edited.body.version });
  expect(published).toMatchObject({ status: 200 });
}

test("what the map knows is shown to operations and to nobody else", async () => {
  expect(await found(place(1), place(2), place(3))).toBe(3);
  expect(await waiting()).toMatchObject({ count: 3, items: [{ name: "Zanzibar 1" }, {}, {}] });
  expect((await waiting("BAR 2")).items).toMatchObject([{ name: "Zanzibar 2", hoursRead: true }]);
  expect(await shown()).not.toContain("Zanzibar");
  const customer = await town.as("customer@test.example");
  const path = "/operations/unclaimed-restaurants?geoKey=test-town";
  expect((await customer("GET", path)).status).toBe(403);
});

test("what is claimed becomes a restaurant of its owner, who is invited; the same map again never touches it", async () => {
  const id = await idOf("Zanzibar 1");
  const both = await Promise.all([claim(id, "zora@new.example"), claim(id, "zora@new.example")]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  const { restaurantId } = both.find(({ status }) => status === 200)?.body ?? {};
  const owner = await town.ports.accounts.byEmail("zora@new.example");
  expect(owner).toMatchObject({ role: "staff", restaurantIds: [restaurantId] });
  const sql = town.ports.databases.primary();
  const [mail] = await sql`select kind from notifications where recipient = 'zora@new.example'`;
  expect(mail).toMatchObject({ kind: "reset_password" });
  expect(await found(place(1, { name: "Another name" }), place(2), place(3))).toBe(2);
  expect((await town.anyone("GET", `/restaurants/${restaurantId}`)).body).toMatchObject({
    name: "Zanzibar 1",
    state: { open: true },
  });
  // Nothing can be ordered there yet.
  expect(await shown()).not.toContain("Zanzibar 1");
  expect(await shown()).not.toContain(restaurantId);
});

test("who is staff already has one more, which customers come by once it has a menu; nobody else gets one", async () => {
  const id = await idOf("Zanzibar 2");
  expect(await claim(id, "customer@test.example")).toMatchObject({
    status: 409,
    body: { code: "identity.not_staff" },
  });
  const claimed = (await claim(id, "kitchen@test.example")).body;
  expect(claimed.invited).toBe(false);
  const owner = await town.ports.accounts.byEmail("kitchen@test.example");
  expect(owner?.restaurantIds).toEqual([town.restaurantId, claimed.restaurantId]);
  expect(await shown()).not.toContain("Zanzibar 2");
  await writeMenu(claimed.restaurantId, "kitchen@test.example");
  expect(await shown()).toContain("Zanzibar 2");
});

test("what was dropped does not come back, what left the map is gone, what changed there changes", async () => {
  const id = await idOf("Zanzibar 3");
  expect((await desk("DELETE", `/operations/unclaimed-restaurants/${id}`)).status).toBe(204);
  expect((await desk("DELETE", `/operations/unclaimed-restaurants/${id}`)).status).toBe(404);
  expect(await found(place(3), place(4), place(5))).toBe(2);
  const before = await idOf("Zanzibar 4");
  expect(await found(place(3), place(4, { name: "Zanzibar four", hours: null }))).toBe(1);
  expect(await waiting()).toMatchObject({
    count: 1,
    items: [{ id: before, name: "Zanzibar four", hoursRead: false }],
  });
});
