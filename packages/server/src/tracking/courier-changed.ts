import type { DriverId } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";

export const courierChannel = "courier";

export interface CourierChange {
  readonly driverId: DriverId;
  readonly offDuty: boolean;
}

/**
 * Said after every change of a courier's duty or trip: the next fix, wherever it arrives, is judged and shown by what
 * is true now. Whoever misses it reads anew within `factsMsMax`.
 */
export const courierChanged = (ports: Pick<Ports, "wake">, driverId: DriverId): Promise<boolean> =>
  ports.wake.notify(courierChannel, { driverId, offDuty: false } satisfies CourierChange);

/** Off duty nobody is located: the live position goes, here and from what other processes were about to write. */
export async function courierWentHome(
  { wake, positions }: Pick<Ports, "wake" | "positions">,
  driverId: DriverId,
): Promise<void> {
  await positions.remove(driverId).catch(() => undefined);
  await wake.notify(courierChannel, { driverId, offDuty: true } satisfies CourierChange);
}
