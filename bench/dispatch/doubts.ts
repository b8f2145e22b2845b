import type { DayOptions, ZoneDay } from "@swift-eats/domain/dispatch";
import { addSeconds, secondsBetween } from "@swift-eats/domain/kernel";

const declineShare = 0.1;
const silentShare = 0.03;
const errorSeconds = 480;

/** The same number for the same word, in [0, 1). */
function chance(word: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

/** Normal with mean 0 and deviation 1 (Box and Muller). */
const normal = (word: string): number =>
  Math.sqrt(-2 * Math.log(1 - chance(`${word}a`))) * Math.cos(2 * Math.PI * chance(`${word}b`));

/**
 * A day on which little is certain: until the food is ready its time is known as the restaurant's mean with
 * eight minutes of error, a tenth of the offers is declined and three in a hundred are not answered.
 */
export function doubts({ orders }: ZoneDay): DayOptions {
  const sums = new Map<string, { seconds: number; count: number }>();
  for (const { restaurantId, placedAt, readyAt } of orders) {
    const sum = sums.get(restaurantId) ?? { seconds: 0, count: 0 };
    sums.set(restaurantId, {
      seconds: sum.seconds + secondsBetween(placedAt, readyAt),
      count: sum.count + 1,
    });
  }
  let asked = 0;
  return {
    estimate({ orderId, restaurantId, placedAt, readyAt }, at) {
      if (readyAt <= at) return readyAt;
      const { seconds, count } = sums.get(restaurantId) ?? { seconds: 0, count: 1 };
      const guess = addSeconds(placedAt, seconds / count + normal(orderId) * errorSeconds);
      return guess > at ? guess : addSeconds(at, 60);
    },
    answer(driverId, orderIds) {
      asked += 1;
      const drawn = chance(`${driverId}${orderIds.join()}${asked}`);
      return drawn < declineShare ? "no" : drawn < declineShare + silentShare ? "silent" : "yes";
    },
  };
}
