import type { ThrottleLimits } from "../catalog/index.ts";
import type { RestaurantId } from "../kernel/index.ts";
import type { KitchenLoad, OpenWork } from "./capacity.ts";

export interface WindowLoad extends KitchenLoad {
  readonly startsAt: Date;
}

export interface Kitchens {
  /** Orders whose food is not ready yet. */
  openWork(id: RestaurantId): Promise<readonly OpenWork[]>;
  /** What each window from `from` up to `to` holds; windows without an order are absent. */
  windows(
    id: RestaurantId,
    limits: ThrottleLimits,
    between: { readonly from: Date; readonly to: Date },
  ): Promise<readonly WindowLoad[]>;
}
