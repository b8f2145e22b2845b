export { listNearby } from "./list-nearby.ts";
export type { ListingSource } from "./listing-source.ts";
export { listingSource } from "./listing-source.ts";
