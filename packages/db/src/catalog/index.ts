export { discoveryRepository } from "./discovery.ts";
export { menuDraftsRepository } from "./menu-drafts.ts";
export { filledFrom, type StoredGroup, toGroup } from "./menu-rows.ts";
export { menusRepository } from "./menus.ts";
export { restaurantsRepository } from "./restaurants.ts";
export { tastesRepository } from "./tastes.ts";
export { unclaimedRestaurants } from "./unclaimed-restaurants.ts";
