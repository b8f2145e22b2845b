export { discoveryRepository } from "./discovery.ts";
export { menuDraftsRepository } from "./menu-drafts.ts";
export { menusRepository } from "./menus.ts";
export { requiredChoices } from "./required-choices.ts";
export { restaurantsRepository } from "./restaurants.ts";
export { tastesRepository } from "./tastes.ts";
export { unclaimedRestaurants } from "./unclaimed-restaurants.ts";
