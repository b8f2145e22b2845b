import type { NewZone } from "./import-city.ts";

interface Wish {
  readonly geoKey: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly country: string;
}

/** Fees to begin with, in minor units; operations change them. */
export const newZone = ({ geoKey, currency, timeZone, country }: Wish): NewZone => ({
  geoKey,
  currency,
  timeZone,
  countryCode: country,
  fees: {
    deliveryBaseAmount: 199,
    deliveryPerKmAmount: 60,
    freeDeliveryFromAmount: null,
    serviceBasisPoints: 500,
    serviceMinAmount: 59,
    serviceMaxAmount: 299,
    taxBasisPoints: 0,
    taxInclusive: true,
  },
  deliveryRadiusMetresMax: 5_000,
  payPerTripAmount: 380,
  payPerKmAmount: 90,
});
