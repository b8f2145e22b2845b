export { addressesRepository } from "./addresses.ts";
export { mapLayersRepository } from "./map-layers.ts";
export { zonesRepository } from "./zones.ts";
