import type { RestaurantId } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";

/** The caches forget it, and who looks at it hears of it. */
export async function restaurantChanged(
  ports: Pick<Ports, "catalog" | "wake">,
  id: RestaurantId,
): Promise<void> {
  await ports.catalog.changed(id);
  await ports.wake.notify("restaurant", id);
}
