import { localTime } from "../kernel/index.ts";

/** Open orders from which a kitchen is busy, and full. */
const busyFrom = 3;
const fullFrom = 7;
const hoursTogether = 3;

/** Which of a kitchen's patterns an order belongs to: kind of day, three hours of it, and load. */
export function prepBucket(at: Date, timeZone: string, restaurantOrders: number): string {
  const { weekday, minutes } = localTime(at, timeZone);
  const day = weekday >= 6 ? "weekend" : "weekday";
  const hours = Math.floor(minutes / 60 / hoursTogether) * hoursTogether;
  const load =
    restaurantOrders >= fullFrom ? "full" : restaurantOrders >= busyFrom ? "busy" : "quiet";
  return `${day} ${hours} ${load}`;
}

/** The name under which all orders of a kitchen are kept together: the parent of its buckets. */
export const wholeKitchen = "all";
