import { addSeconds, dateAfter, instantsOf, localTime } from "../kernel/index.ts";

/** How long a kitchen takes an item off: four hours, the rest of the local day, or until it says, within `offDaysMax`. */
export type OffFor = "four_hours" | "today" | "until_i_say";

/** A switch that nobody remembers costs a dish its sales for ever: the longest one ends too, and the console says so before. */
export const offDaysMax = 30;

/** Until when the item is off: an instant, or the local midnight that ends the last day. */
export function offUntil(off: OffFor, at: Date, timeZone: string): Date {
  if (off === "four_hours") return addSeconds(at, 4 * 3_600);
  const { date } = localTime(at, timeZone);
  return instantsOf(dateAfter(date, off === "today" ? 1 : offDaysMax), 0, timeZone).first;
}

/** Null: on. */
export const isOff = (until: Date | null, at: Date): boolean => until !== null && until > at;
