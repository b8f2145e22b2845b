export type { Addresses, FoundAddress, MapFeature, MapLayers, Zones } from "./ports.ts";
export type { Address, FeePolicy, Zone } from "./zone.ts";
export { addressLine, delivers } from "./zone.ts";
