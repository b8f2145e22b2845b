import type { DriverId } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";
import { type CourierChange, courierChannel } from "./courier-changed.ts";
import type { KnownCouriers } from "./known-couriers.ts";
import type { Publisher } from "./publisher.ts";

/** What is known of a courier follows what is said of them. Answers how that is ended. */
export function followChanges(
  { wake, positions }: Ports,
  couriers: KnownCouriers,
  out: Publisher,
): () => Promise<void> {
  /** What is on its way to Redis may come after whoever ended the duty took the position away. */
  const goneHome = (driverId: DriverId): void => {
    out.forget(driverId);
    positions.remove(driverId).catch(() => undefined);
  };
  return wake.listen(
    courierChannel,
    (payload) => {
      const { driverId, offDuty } = payload as CourierChange;
      if (offDuty && couriers.forget(driverId)) goneHome(driverId);
      else if (couriers.changed(driverId))
        // Read at once: the next fix need not wait, and a duty that ended by itself is noticed.
        couriers.read(driverId).then(
          (known) => known ?? goneHome(driverId),
          () => undefined,
        );
    },
    () => couriers.allChanged(),
  );
}
