export type { OffFor, Switch } from "./availability.ts";
export { isOff, offUntil } from "./availability.ts";
export type {
  Allergen,
  Diet,
  Item,
  Menu,
  MenuSection,
  ModifierGroup,
  ModifierOption,
  Restaurant,
  StreetAddress,
} from "./menu.ts";
export { allergens, currentPrepSeconds, diets, findItem } from "./menu.ts";
export type { Hours, OpenState, Span, WeeklyRange } from "./opening-hours.ts";
export { openState, slots, spansFrom } from "./opening-hours.ts";
export type {
  Menus,
  NearbyQuery,
  NearbyRestaurant,
  NewItem,
  NewRestaurant,
  Restaurants,
} from "./ports.ts";
