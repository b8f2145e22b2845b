export type { OsmExtract, OsmMember, OsmRelation, OsmTags, OsmWay } from "./osm.ts";
export { lineOf, nodeAt } from "./osm.ts";
export type {
  Addresses,
  CityImport,
  CityImports,
  FoundAddress,
  MapFeature,
  MapLayers,
  Zones,
} from "./ports.ts";
export type { Address, FeePolicy, Zone } from "./zone.ts";
export { addressLine, delivers } from "./zone.ts";
