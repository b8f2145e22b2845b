export type { CityTiles, Tile } from "./city-tiles.ts";
export { cityTiles } from "./city-tiles.ts";
