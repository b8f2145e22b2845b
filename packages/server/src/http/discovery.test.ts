import { newRestaurant } from "@swift-eats/contract/operations";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";
import { importRestaurants } from "./imports.ts";

let town: ScratchTown;
let customer: Awaited<ReturnType<ScratchTown["as"]>>;
let operations: typeof customer;
let veganId = "";
let farId = "";

const dish = (name: string, more: object) => ({
  name,
  description: "",
  amount: 900,
  prepMinutes: 10,
  ...more,
});
const kitchen = (slug: string, more: object) =>
  newRestaurant.parse({
    geoKey: "test-town",
    slug,
    name: slug,
    cuisines: ["green"],
    address: { street: "Main Street", houseNumber: "1", postcode: "T1", city: "Test" },
    location: { lng: 8, lat: 54 },
    alwaysOpen: true,
    deliveryRadiusMetres: 5_000,
    sections: [],
    ...more,
  });

beforeAll(async () => {
  town = await scratchTown();
  customer = await town.as("customer@test.example");
  operations = await town.as("operations@test.example");
  const made = await importRestaurants(town.ports, [
    kitchen("vegan", {
      sections: [
        {
          name: "All",
          items: [
            dish("safe", { diets: ["vegan"], allergens: [] }),
            dish("nutty", { diets: ["vegan"], allergens: ["nuts"] }),
            dish("who knows", { diets: ["vegan"] }),
            dish("with a sauce", {
              diets: ["vegan"],
              allergens: [],
              modifierGroups: [
                {
                  name: "Sauce",
                  min: 1,
                  max: 1,
                  options: [{ name: "Nut sauce", amount: 0, allergens: ["nuts"] }],
                },
              ],
            }),
          ],
        },
      ],
    }),
    kitchen("far", { location: { lng: 8.04, lat: 54.04 }, deliveryRadiusMetres: 200 }),
  ]);
  if (!made.ok) throw new Error(made.refusal.code);
  [veganId = "", farId = ""] = made.value.items.map(({ id }) => id);
});
afterAll(() => town.discard());

const near = (body: object = {}, as = town.anyone) =>
  as("POST", "/restaurants/nearby", { point: town.door, ...body });
const idsOf = (reply: { body: { items: { restaurant: { id: string } }[] } }) =>
  reply.body.items.map(({ restaurant }) => restaurant.id);
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

describe("what is near", () => {
  test("lists who delivers to the door, open ones first, with counts that come true", async () => {
    const all = await near();
    expect(idsOf(all)).not.toContain(farId);
    expect(idsOf(all).at(-1)).toBe(town.closedId);
    const { facets } = all.body;
    expect(facets.open).toBe(idsOf(await near({ openOnly: true })).length);
    expect(facets.cuisines).toContainEqual({ value: "green", count: 1 });
    expect(idsOf(await near({ cuisines: ["green"] }))).toEqual([veganId]);
  });

  test("a dish of which nobody has said what is in it is not free from anything", async () => {
    const found = await near({ diets: ["vegan"], avoid: ["nuts"] });
    expect(found.body.items).toMatchObject([{ suitingDishes: 1, restaurant: { id: veganId } }]);
    expect((await near({ diets: ["vegan"] })).body.items[0].suitingDishes).toBe(4);
    expect(idsOf(await near({ avoid: ["gluten"], cuisines: ["test"] }))).toEqual([]);
  });

  test("a menu that changed is filtered as it is now", async () => {
    await town.ports.databases.primary()`
      update food_items set diets = '["vegan", "halal"]' where restaurant_id = ${veganId} and name = 'safe'`;
    await town.ports.databases.primary()`update restaurants set version = version + 1 where id = ${veganId}`;
    expect(idsOf(await near({ diets: ["halal"] }))).toEqual([veganId]);
  });
});

describe("favourites and diets", () => {
  test("of an account are kept, and applied where asked for", async () => {
    expect((await customer("PUT", `/favourites/${veganId}`)).status).toBe(204);
    expect((await customer("PUT", `/favourites/${veganId}`)).status).toBe(204);
    expect((await customer("GET", "/favourites")).body.restaurantIds).toEqual([veganId]);
    const mine = await near({ favouritesOnly: true }, customer);
    expect(mine.body.items).toMatchObject([{ favourite: true }]);
    await customer("PUT", "/diet-profile", { diets: ["vegan"], avoid: [] });
    expect(idsOf(await near({ myDiet: true }, customer))).toEqual([veganId]);
    expect(idsOf(await near({}, customer)).length).toBeGreaterThan(1);
    await customer("DELETE", `/favourites/${veganId}`);
    expect((await customer("GET", "/favourites")).body.restaurantIds).toEqual([]);
  });

  test("of a guest are in sealed cookies, and go along when they sign up", async () => {
    const marked = await town.anyone("PUT", `/favourites/${veganId}`);
    const said = await town.anyone("PUT", "/diet-profile", { diets: ["halal"], avoid: ["milk"] });
    const cookies = { cookie: [cookieOf(marked.headers), cookieOf(said.headers)].join("; ") };
    expect(cookies.cookie).not.toContain(veganId);
    expect(cookies.cookie).not.toContain("milk");
    const guest = (path: string) => town.anyone("GET", path, undefined, cookies);
    expect((await guest("/favourites")).body.restaurantIds).toEqual([veganId]);
    const body = { email: "new@test.example", password: "long enough", name: "New" };
    const signed = await town.anyone("POST", "/accounts", body, cookies);
    expect(signed.status).toBe(201);
    const session = { cookie: cookieOf(signed.headers) };
    const own = (path: string) => town.anyone("GET", path, undefined, session);
    expect((await own("/favourites")).body.restaurantIds).toEqual([veganId]);
    expect((await own("/diet-profile")).body).toEqual({ diets: ["halal"], avoid: ["milk"] });
  });

  test("looks at a menu are counted by the day and rank it, without who looked", async () => {
    for (let look = 0; look < 3; look += 1)
      await town.anyone("POST", `/restaurants/${veganId}/views`);
    await town.ports.listings.flush();
    const [row] = await town.ports.databases.primary()`
      select views from menu_views where restaurant_id = ${veganId}`;
    expect(row?.views).toBe(3);
  });
});

describe("delivery areas", () => {
  const box = (name: string, half: number, feeAmount: number | null) => ({
    name,
    polygon: {
      type: "Polygon",
      coordinates: [
        [
          [8.01 - half, 54 - half],
          [8.01 + half, 54 - half],
          [8.01 + half, 54 + half],
          [8.01 - half, 54 + half],
          [8.01 - half, 54 - half],
        ],
      ],
    },
    feeAmount,
    minimumAmount: 2_000,
  });
  const path = () => `/operations/restaurants/${veganId}/delivery-areas`;
  const seen = async (): Promise<number> => (await operations("GET", path())).body.version;
  const set = async (areas: readonly unknown[]) =>
    operations("PUT", path(), { areas, version: await seen() });

  test("decide who is listed, what delivery costs and how much one must order; none: the radius again", async () => {
    const areas = [box("centre", 0.005, 77)];
    expect(await set(areas)).toMatchObject({
      status: 200,
      body: { areas },
    });
    const inside = await near({ cuisines: ["green"] });
    expect(inside.body.items).toMatchObject([{ deliveryFeeAmount: 77 }]);
    const outside = { lng: 8.02, lat: 54 };
    expect(idsOf(await near({ point: outside, cuisines: ["green"] }))).toEqual([]);
    const [item] = (await town.anyone("GET", `/restaurants/${veganId}/menu`)).body.sections[0]
      .items;
    const cart = {
      restaurantId: veganId,
      lines: [{ itemId: item.id, quantity: 1 }],
      fulfilment: "delivery",
    };
    const priced = await town.anyone("POST", "/quotes", { ...cart, location: town.door });
    expect(priced.body).toMatchObject({
      price: { deliveryFeeAmount: 77 },
      problems: [{ code: "pricing.below_minimum", minimumAmount: 2_000 }],
    });
    const far = await town.anyone("POST", "/quotes", { ...cart, location: outside });
    expect(far.body.code).toBe("ordering.out_of_reach");
    await set([]);
    expect(idsOf(await near({ point: outside, cuisines: ["green"] }))).toEqual([veganId]);
  });

  test("of two who change the same ones at once exactly one does; a switched dish is in nobody's way", async () => {
    const version = await seen();
    const [item] = (await town.anyone("GET", `/restaurants/${veganId}/menu`)).body.sections[0]
      .items;
    const off = { available: false, off: "today" };
    const availability = `/restaurants/${veganId}/items/${item.id}/availability`;
    expect((await operations("PUT", availability, off)).status).toBe(200);
    const both = await Promise.all(
      ["one", "other"].map((name) =>
        operations("PUT", path(), { areas: [box(name, 0.01, 1)], version }),
      ),
    );
    const [won, lost] = [200, 409].map((wanted) => both.find(({ status }) => status === wanted));
    expect(won?.body.version).toBe(version + 1);
    expect(lost?.body).toMatchObject({ code: "catalog.areas_changed" });
    expect((await operations("GET", path())).body.areas).toEqual(won?.body.areas);
    expect((await operations("PUT", availability, { available: true })).status).toBe(200);
    expect((await set([])).status).toBe(200);
  });

  test("are found by their restaurant's name, read as it is written", async () => {
    const found = async (search: string) =>
      (await operations("GET", `/operations/restaurants?geoKey=test-town&search=${search}`)).body
        .items;
    expect(await found("EGA")).toMatchObject([
      { id: veganId, name: "vegan", street: "Main Street 1", areaCount: 0 },
    ]);
    expect(await found("%25")).toEqual([]);
    expect((await customer("GET", "/operations/restaurants?geoKey=test-town")).status).toBe(403);
  });

  test("that mean nothing are refused by name, whole", async () => {
    const broken = box("odd", 0.01, null);
    broken.polygon.coordinates[0]?.pop();
    const refused = await set([box("fine", 0.01, 1), broken]);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "catalog.area_broken", name: "odd" },
    });
    expect((await operations("GET", path())).body.areas).toEqual([]);
  });
});
