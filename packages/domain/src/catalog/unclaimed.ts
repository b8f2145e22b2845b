import type { LngLat, RestaurantId } from "../kernel/index.ts";
import type { StreetAddress } from "./menu.ts";
import type { NewRestaurant } from "./ports.ts";
import type { ReadHours } from "./read-opening-hours.ts";

/** A place to eat as the map tells of it. */
export interface FoundPlace {
  /** "node/123", "way/456". */
  readonly osmId: string;
  readonly name: string;
  readonly cuisines: readonly string[];
  /** Parts that the map does not say are empty. */
  readonly address: StreetAddress;
  readonly location: LngLat;
  /** In the map's own words; `hours` when we can read them. */
  readonly openingHours: string | null;
  readonly hours: ReadHours | null;
  readonly phone: string | null;
}

/** A place nobody has claimed: operations see it, customers do not. */
export interface UnclaimedRestaurant extends FoundPlace {
  readonly id: string;
  readonly geoKey: string;
}

export interface UnclaimedRestaurants {
  /** What the map knows now, in one transaction. What was claimed or dropped stays so. Answers how many are unclaimed. */
  replace(geoKey: string, places: readonly FoundPlace[], at: Date): Promise<number>;
  /** By name; with a text, those whose name has it. `count` is of all that match. */
  list(
    geoKey: string,
    page: { readonly text: string; readonly limit: number },
  ): Promise<{ readonly items: readonly UnclaimedRestaurant[]; readonly count: number }>;
  get(id: string): Promise<UnclaimedRestaurant | null>;
  /** It becomes this restaurant, in one transaction; null when it is claimed or dropped by now. */
  claim(id: string, restaurant: NewRestaurant): Promise<RestaurantId | null>;
  /** It is no place to deliver from, and no import brings it back; false when it is not unclaimed. */
  drop(id: string): Promise<boolean>;
}

const radiusMetresUsual = 4_000;
const prepSecondsUsual = 900;

/** The restaurant that a claimed place begins as: the map's facts, no menu, the usual numbers for its owner to change. */
export function claimedRestaurant(
  place: UnclaimedRestaurant,
  zone: { readonly timeZone: string; readonly deliveryRadiusMetresMax: number },
): NewRestaurant {
  const { geoKey, name, cuisines, address, location } = place;
  const { alwaysOpen, ranges } = place.hours ?? { alwaysOpen: false, ranges: [] };
  return {
    geoKey,
    slug: slugOf(place),
    name,
    description: "",
    cuisines,
    tags: [],
    address,
    location,
    hours: {
      timeZone: zone.timeZone,
      alwaysOpen,
      ranges,
      closedDates: [],
      specialDays: [],
      lastOrderMinutes: 0,
    },
    priceLevel: 2,
    minimumAmount: 0,
    prepSeconds: prepSecondsUsual,
    picture: null,
    rating: null,
    ratingCount: 0,
    deliveryRadiusMetres: Math.min(radiusMetresUsual, zone.deliveryRadiusMetresMax),
    deliveryAreas: [],
    autoAccept: false,
    sections: [],
  };
}

/** "Joe's Crab House", node/12 → "joe-s-crab-house-n12": names repeat, the map's ids do not. */
function slugOf({ name, osmId }: UnclaimedRestaurant): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/[^\x20-\x7e]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 50);
  const [kind = "", number = ""] = osmId.split("/");
  return `${plain || "restaurant"}-${kind.slice(0, 1)}${number}`;
}
