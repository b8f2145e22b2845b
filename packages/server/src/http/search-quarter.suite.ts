import { newRestaurant } from "@swift-eats/contract/operations";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";
import { importRestaurants } from "./index.ts";

/** The middle of it. */
export const quarter = { lng: 8, lat: 54 };
export const cuisines = ["italian", "indian", "japanese"];
export const dishes = [
  "Margherita Pizza",
  "Chicken Biryani",
  "Vegetable Curry",
  "Salmon Sushi",
  "Käsespätzle",
];
const allergens = [null, [], ["milk"], ["nuts", "gluten"], ["fish"]];
const diets = [[], ["vegan", "vegetarian"], ["halal"]];

const sauce = (name: string, ...marks: (string[] | null)[]) => ({
  name,
  min: 1,
  max: marks.length,
  options: marks.map((each, at) => ({ name: `${name} ${at}`, amount: 0, allergens: each })),
});
/** What must be chosen with a dish: nothing, what always has milk, what nobody knows, what leaves a way out. */
const choices = [
  [],
  [sauce("Dip", ["milk"], ["milk", "nuts"])],
  [sauce("Bread", null)],
  [sauce("Sauce", [], ["milk"])],
  [{ ...sauce("Sides", [], ["fish"], ["gluten"], null), min: 2 }],
  [{ ...sauce("Extra", ["milk"]), min: 0 }],
  [sauce("Drink", ["nuts"], []), sauce("Sweet", ["milk"], ["gluten"])],
];

/** Kitchens near and far, open and closed, with dishes of every kind of certainty. */
const kitchens = Array.from({ length: 24 }, (_, at) =>
  newRestaurant.parse({
    geoKey: "test-town",
    slug: `searched-${at}`,
    name: `${["Luigi", "Bombay", "Sakura"][at % 3]} House ${at}`,
    cuisines: [cuisines[at % 3]],
    priceLevel: 1 + (at % 3),
    address: { street: "Main Street", houseNumber: "1", postcode: "T1", city: "Test" },
    location: { lng: quarter.lng + (at % 6) * 0.008, lat: quarter.lat },
    alwaysOpen: at % 4 !== 3,
    deliveryRadiusMetres: 1_500,
    sections: [
      {
        name: "All",
        items: dishes.map((name, index) => ({
          name: index === at % 5 ? `${name} Special` : name,
          description: "",
          amount: 500 + 100 * ((at + index) % 9),
          prepMinutes: 10,
          allergens: allergens[(at + index) % allergens.length],
          diets: diets[(at * 2 + index) % diets.length],
          available: (at + index) % 7 !== 0,
          stock: (at + index) % 11 === 0 ? 0 : null,
          modifierGroups: choices[(at * 3 + index) % choices.length],
        })),
      },
    ],
  }),
);

/** For tests: a town with these kitchens, found by their words. One choice in some is a dish of the same kitchen. */
export async function quarterTown(
  options: Parameters<typeof scratchTown>[0] = {},
): Promise<ScratchTown> {
  const town = await scratchTown(options);
  const opened = await importRestaurants(town.ports, kitchens);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const sql = town.ports.databases.primary();
  await sql`
    update modifiers m set options = jsonb_set(m.options, '{0,itemId}', to_jsonb((
      select d.id::text from food_items d where d.restaurant_id = i.restaurant_id and d.id <> i.id
      order by d.sequence limit 1)))
    from food_items i where i.id = m.item_id and i.sequence = 2 and m.name in ('Sauce', 'Drink')`;
  await town.ports.search.words.weigh("test-town");
  await town.ports.search.wordsChanged();
  return town;
}
