export { addressesRepository } from "./addresses.ts";
export { cityImports } from "./city-imports.ts";
export { mapLayersRepository } from "./map-layers.ts";
export { zonesRepository } from "./zones.ts";
