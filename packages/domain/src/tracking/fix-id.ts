import type { DriverId } from "../kernel/index.ts";

const lowBits = 0x1000;
const nodeSize = 2 ** 48;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/**
 * The id under which a fix is kept: a UUIDv7 of its own city time, made of the courier and the number alone.
 * A fix that is sent again, to whichever process, is the same row again.
 */
export function fixId({
  driverId,
  sequence,
  at,
}: {
  readonly driverId: DriverId;
  readonly sequence: number;
  readonly at: Date;
}): string {
  const time = hex(at.getTime(), 12);
  const node =
    (Number.parseInt(driverId.slice(24), 16) + Math.floor(sequence / lowBits)) % nodeSize;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(sequence % lowBits, 3)}-${driverId.slice(19, 23)}-${hex(node, 12)}`;
}
