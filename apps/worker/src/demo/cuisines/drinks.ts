import { choose, type DishRow, type SectionTable } from "./cuisine.ts";

const cold: readonly DishRow[] = [
  ["Still water, 50 cl", "From the Lark springs", 250, "soft-drink", "", "vegan gluten_free", 6],
  ["Sparkling water, 50 cl", "Fine bubbles", 260, "soft-drink", "", "vegan gluten_free", 6],
  ["Cola, 33 cl", "Ice cold", 300, "soft-drink", "", "vegan gluten_free", 6],
  ["Cola without sugar, 33 cl", "Ice cold", 300, "soft-drink", "", "vegan gluten_free", 6],
  ["House lemonade", "Lemon, mint, not too sweet", 390, "soft-drink", "", "vegan gluten_free", 6],
  ["Iced tea with peach", "Black tea, white peach", 390, "soft-drink", "", "vegan gluten_free", 6],
  ["Orange juice", "Pressed this morning", 420, "juice", "", "vegan gluten_free", 6],
  ["Apple juice", "Cloudy, from the orchard", 350, "juice", "", "vegan gluten_free", 6],
  ["Ginger beer", "Hot and dry, no alcohol", 380, "juice", "", "vegan gluten_free", 6],
  ["Wren lager, 33 cl", "Brewed in town, 4.8 %", 390, "beer", "gluten", "vegan", 6],
  ["Alcohol-free lager, 33 cl", "All of it but one thing", 370, "beer", "gluten", "vegan", 6],
];

const milk = choose(
  "Milk",
  ["Whole milk", 0, "milk", "default"],
  ["Oat drink", 40, "gluten"],
  ["Soya drink", 40, "soya"],
  ["No milk", 0],
);

const warm: readonly DishRow[] = [
  ["Flat white", "Double shot", 390, "coffee", "", "vegetarian", 6],
  ["Cappuccino", "Cocoa on request", 390, "coffee", "", "vegetarian", 6],
  ["Filter coffee", "This week's roast", 320, "coffee", "", "vegan", 6],
  ["Hot chocolate", "Seventy per cent", 420, "coffee", "soya", "vegetarian", 6],
];

const leaf: readonly DishRow[] = [
  ["Green tea", "Sencha, a pot for one", 320, "tea", "", "vegan gluten_free", 6],
  ["Jasmine tea", "A pot for one", 320, "tea", "", "vegan gluten_free", 6],
  ["Fresh mint tea", "A fistful of mint", 350, "tea", "", "vegan gluten_free", 6],
];

export const coldDrinks: SectionTable = { name: "Cold drinks", dishes: cold };
export const teas: SectionTable = { name: "Tea", dishes: leaf };
export const coffees: SectionTable = { name: "Coffee", groups: [milk], dishes: warm };
