import type { DriverId, OrderId, RestaurantId } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";
import { transact } from "../connection/index.ts";

export interface Review {
  readonly orderId: OrderId;
  readonly geoKey: string;
  readonly restaurantId: RestaurantId;
  readonly driverId: DriverId | null;
  readonly restaurantStars: number;
  readonly courierStars: number | null;
  readonly comment: string;
  readonly at: Date;
}

export interface Reviews {
  of(orderIds: readonly OrderId[]): Promise<ReadonlyMap<string, Review>>;
  /** False when the order has been rated already. The restaurant's mean moves with it. */
  add(review: Review): Promise<boolean>;
}

export function reviewsRepository({ databases }: { databases: Databases }): Reviews {
  return {
    async of(orderIds) {
      if (orderIds.length === 0) return new Map();
      const sql = databases.primary();
      const rows = await sql<Review[]>`select * from reviews where order_id in ${sql(orderIds)}`;
      return new Map(rows.map((row) => [row.orderId, row]));
    },
    add: (review) =>
      transact(databases.primary(review.geoKey), async (tx) => {
        const added = await tx`insert into reviews ${tx({ ...review })} on conflict do nothing`;
        if (added.count === 0) return false;
        await tx`
          update restaurants set
            rating = (coalesce(rating, 0) * rating_count + ${review.restaurantStars}) / (rating_count + 1),
            rating_count = rating_count + 1
          where id = ${review.restaurantId}`;
        return true;
      }),
  };
}
