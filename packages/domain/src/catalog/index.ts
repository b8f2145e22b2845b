export type { OffFor } from "./availability.ts";
export { isOff, offDaysMax, offUntil } from "./availability.ts";
export {
  changeHours,
  checkHours,
  lastOrderMinutesMax,
  spansPerDayMax,
  specialDatesMax,
} from "./check-hours.ts";
export type { Collection, CollectionKey } from "./collections.ts";
export { collectionKeys, collections } from "./collections.ts";
export { copyMenu } from "./copy-menu.ts";
export type { DeliveryArea, DeliveryTerms } from "./delivery-area.ts";
export {
  areaPointsMax,
  changeDeliveryAreas,
  checkDeliveryAreas,
  deliveryAreasMax,
  deliveryTerms,
} from "./delivery-area.ts";
export type { DietProfile, DishFacts, Verdict } from "./diet.ts";
export { anything, dishVerdict, isPicky, suitingDishes, verdict } from "./diet.ts";
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
export type { Counted, Facets, Filters } from "./filters.ts";
export { facets, filtered, noFilters } from "./filters.ts";
export type { Listing } from "./listing.ts";
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
export type { DaySpan, Hours, OpenState, Span, SpecialDay, WeeklyRange } from "./opening-hours.ts";
export { openSpans, openState, orderSpans } from "./opening-hours.ts";
export type {
  Discovery,
  MenuChange,
  MenuDrafts,
  MenuEditor,
  Menus,
  NamedRestaurant,
  NearbyQuery,
  NearbyRestaurant,
  NewItem,
  NewRestaurant,
  Restaurants,
  StoredDraft,
  Tastes,
} from "./ports.ts";
export { digitsOf, minorOf, priceText } from "./price-text.ts";
export type { Sort } from "./ranking.ts";
export { ranked, sorts } from "./ranking.ts";
export type { MenuFile } from "./read-menu-csv.ts";
export { readMenuCsv } from "./read-menu-csv.ts";
export type { ReadHours } from "./read-opening-hours.ts";
export { readOpeningHours } from "./read-opening-hours.ts";
export type { Serving, ServingWindow } from "./serving.ts";
export { serving } from "./serving.ts";
export type { SlotPlan } from "./slots.ts";
export { isSlot, slotDays, slots } from "./slots.ts";
export type { FoundPlace, UnclaimedRestaurant, UnclaimedRestaurants } from "./unclaimed.ts";
export { claimedRestaurant } from "./unclaimed.ts";
export { writeMenuCsv } from "./write-menu-csv.ts";
