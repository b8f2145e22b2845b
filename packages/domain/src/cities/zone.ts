import { type GeoPolygon, isInside, type LngLat } from "../kernel/index.ts";

/** What delivery costs in a zone. Amounts in minor units of the zone's currency. */
export interface FeePolicy {
  readonly deliveryBaseAmount: number;
  readonly deliveryPerKmAmount: number;
  /** Subtotal from which delivery is free; null = never. */
  readonly freeDeliveryFromAmount: number | null;
  readonly serviceBasisPoints: number;
  readonly serviceMinAmount: number;
  readonly serviceMaxAmount: number;
  readonly taxBasisPoints: number;
  /** True: menu prices contain the tax. False: it is added on top. */
  readonly taxInclusive: boolean;
}

export interface Zone {
  readonly geoKey: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly countryCode: string;
  readonly centre: LngLat;
  readonly boundary: GeoPolygon;
  readonly fees: FeePolicy;
  /** A restaurant delivers this far, as the crow flies, unless it says otherwise. */
  readonly deliveryRadiusMetresMax: number;
  readonly payPerTripAmount: number;
  readonly payPerKmAmount: number;
}

export const delivers = (zone: Zone, point: LngLat): boolean => isInside(point, zone.boundary);

export interface Address {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
}

export const addressLine = ({ street, houseNumber, postcode, city }: Address): string =>
  `${street} ${houseNumber}, ${postcode} ${city}`;
