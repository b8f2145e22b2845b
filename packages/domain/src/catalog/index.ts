export type { OffFor, Switch } from "./availability.ts";
export { isOff, offUntil } from "./availability.ts";
export { copyMenu } from "./copy-menu.ts";
export type { DraftGroup, DraftItem, DraftMenu, DraftOption, DraftSection } from "./draft-menu.ts";
export {
  draftItems,
  groupsMax,
  itemAmountMax,
  itemsMax,
  menuProblem,
  sectionsMax,
} from "./draft-menu.ts";
export type { ItemsChange, MenuEdit } from "./edit-menu.ts";
export { editMenu } from "./edit-menu.ts";
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
  ThrottleLimits,
} from "./menu.ts";
export { allergens, currentPrepSeconds, diets, findItem, groupsInPlay, sectionOf } from "./menu.ts";
export type { MenuDifference } from "./menu-differences.ts";
export { menuDifferences } from "./menu-differences.ts";
export type { RowError } from "./menu-table.ts";
export type { Hours, OpenState, Span, WeeklyRange } from "./opening-hours.ts";
export { openState, slots, spansFrom } from "./opening-hours.ts";
export type {
  MenuChange,
  MenuDrafts,
  MenuEditor,
  Menus,
  NearbyQuery,
  NearbyRestaurant,
  NewItem,
  NewRestaurant,
  Restaurants,
  StoredDraft,
} from "./ports.ts";
export { digitsOf, minorOf, priceText } from "./price-text.ts";
export type { MenuFile } from "./read-menu-csv.ts";
export { readMenuCsv } from "./read-menu-csv.ts";
export type { Serving, ServingWindow } from "./serving.ts";
export { serving } from "./serving.ts";
export { writeMenuCsv } from "./write-menu-csv.ts";
