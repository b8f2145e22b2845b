export { bookWindow } from "./book-window.ts";
export { kitchensRepository } from "./kitchens.ts";
