export type { SearchFiguresView, SynonymView } from "./desk.ts";
export { addSynonym, listSynonyms, removeSynonym, searchFigures } from "./desk.ts";
export type {
  DishResult,
  RestaurantResult,
  SearchResult,
  SearchView,
  SuggestView,
} from "./find.ts";
export {
  noteOpened,
  searchAll,
  searchBody,
  searchFoodItems,
  searchRestaurants,
  searchView,
  suggest,
} from "./find.ts";
