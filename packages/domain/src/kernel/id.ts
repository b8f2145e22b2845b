declare const brand: unique symbol;

/** A UUIDv7 in city time, branded by what it names. */
export type Id<Of extends string> = string & { readonly [brand]: Of };

export type AccountId = Id<"account">;
export type RestaurantId = Id<"restaurant">;
export type ItemId = Id<"item">;
export type OrderId = Id<"order">;
export type LineId = Id<"line">;
export type DriverId = Id<"driver">;
export type TripId = Id<"trip">;
export type StopId = Id<"stop">;
export type EventId = Id<"event">;
export type PaymentId = Id<"payment">;

/** Makes ids. Time-ordered, unique across processes. */
export interface Ids {
  next<T extends Id<string>>(): T;
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => pattern.test(text);

/**
 * A UUIDv7 (RFC 9562) from milliseconds and 10 random bytes.
 * Two ids of one millisecond are ordered by the caller's bytes.
 */
export function uuidv7(atMs: number, random: Uint8Array): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
  const byte = (index: number) => random[index] ?? 0;
  const time = hex(Math.floor(atMs), 12);
  const a = hex(0x7000 | (((byte(0) << 8) | byte(1)) % 0x1000), 4);
  const b = hex(0x8000 | (((byte(2) << 8) | byte(3)) & 0x3fff), 4);
  let node = "";
  for (let index = 4; index < 10; index += 1) node += hex(byte(index), 2);
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${node}`;
}

/** The smallest id of that instant: the bound of a partition or a page. */
export function idFloor(at: Date): string {
  const time = Math.floor(at.getTime()).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** The instant inside a UUIDv7. */
export const idTime = (id: string): Date =>
  new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
