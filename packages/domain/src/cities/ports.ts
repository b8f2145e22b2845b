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
  /** Removes the zone and everything that happened in it. */
  remove(geoKey: string): Promise<void>;
}

export interface Addresses {
  search(text: string, near: LngLat | null, limit: number): Promise<readonly FoundAddress[]>;
  nearest(point: LngLat): Promise<FoundAddress | null>;
  add(geoKey: string, addresses: readonly FoundAddress[]): Promise<void>;
}

export interface MapLayers {
  add(geoKey: string, features: readonly MapFeature[]): Promise<void>;
  /** A Mapbox vector tile with the layers above; empty when nothing is there. */
  tile(z: number, x: number, y: number): Promise<Uint8Array>;
}
