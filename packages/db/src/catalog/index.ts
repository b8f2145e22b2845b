export { menusRepository } from "./menus.ts";
export { restaurantsRepository } from "./restaurants.ts";
