import type { RestaurantId } from "../kernel/index.ts";
import type { DishFacts } from "./diet.ts";

/** A restaurant as a list for one door sees it. Fees in minor units, for an empty cart. */
export interface Listing {
  readonly id: RestaurantId;
  readonly cuisines: readonly string[];
  readonly priceLevel: number;
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly open: boolean;
  readonly opensAt: Date | null;
  readonly distanceMetres: number;
  /** Minutes from now to the door, the cautious end. */
  readonly minutes: number;
  readonly feeAmount: number;
  readonly dishes: readonly DishFacts[];
  readonly since: Date;
  /** Orders and looks at the menu of late. */
  readonly orders: number;
  readonly views: number;
  readonly favourite: boolean;
}
