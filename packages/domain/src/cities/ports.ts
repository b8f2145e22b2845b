import type { LngLat } from "../kernel/index.ts";
import type { Address, Zone } from "./zone.ts";

export interface FoundAddress {
  readonly address: Address;
  readonly location: LngLat;
}

export interface MapFeature {
  readonly layer: "streets" | "water" | "parks" | "buildings" | "places";
  readonly class: string;
  readonly name: string | null;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

export interface Zones {
  all(): Promise<readonly Zone[]>;
  get(geoKey: string): Promise<Zone | null>;
  /** The zone whose boundary holds the point, or null: "we do not deliver here". */
  at(point: LngLat): Promise<Zone | null>;
  create(zone: Zone): Promise<void>;
  /** The same zone with another shape. */
  reshape(geoKey: string, shape: Pick<Zone, "name" | "centre" | "boundary">): Promise<void>;
  /** Removes the zone and everything that happened in it. */
  remove(geoKey: string): Promise<void>;
}

export interface Addresses {
  search(text: string, near: LngLat | null, limit: number): Promise<readonly FoundAddress[]>;
  nearest(point: LngLat): Promise<FoundAddress | null>;
  /** Instead of all that the zone had, in one transaction. */
  replace(geoKey: string, addresses: readonly FoundAddress[]): Promise<void>;
}

export interface MapLayers {
  /** Instead of all that the zone had, in one transaction. */
  replace(geoKey: string, features: readonly MapFeature[]): Promise<void>;
  /** A Mapbox vector tile with the layers above; empty when nothing is there. */
  tile(z: number, x: number, y: number): Promise<Uint8Array>;
}

/** How a zone's map came to be. */
export interface CityImport {
  readonly geoKey: string;
  /** Of the data it was made from: another map has another version. */
  readonly version: string;
  /** What must be shown beside the map; null for a city that nobody holds rights in. */
  readonly attribution: string | null;
  readonly importedAt: Date;
}

export interface CityImports {
  get(geoKey: string): Promise<CityImport | null>;
  all(): Promise<readonly CityImport[]>;
  /** The last step of an import: from now on its map is shown. */
  finish(made: CityImport): Promise<void>;
}
