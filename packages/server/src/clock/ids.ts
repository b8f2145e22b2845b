import { randomBytes } from "node:crypto";
import { type Clock, type Id, type Ids, uuidv7 } from "@swift-eats/domain/kernel";

/** UUIDv7 in city time; within a millisecond the first 12 random bits count up, so that one process keeps order. */
export function clockIds(clock: Pick<Clock, "now">): Ids {
  let lastMs = 0;
  let count = 0;
  return {
    next<T extends Id<string>>(): T {
      const ms = clock.now().getTime();
      if (ms > lastMs) {
        lastMs = ms;
        count = 0;
      } else count += 1;
      if (count > 0xfff) {
        lastMs += 1;
        count = 0;
      }
      const random = randomBytes(10);
      random[0] = count >> 8;
      random[1] = count & 0xff;
      return uuidv7(lastMs, random) as T;
    },
  };
}
