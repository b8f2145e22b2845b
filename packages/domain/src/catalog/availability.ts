import { addSeconds, dateAfter, instantsOf, localTime } from "../kernel/index.ts";

/** How long a kitchen takes an item off: four hours, the rest of the local day, or until it says. */
export type OffFor = "four_hours" | "today" | "until_i_say";

/** Until when the item is off; null = until the kitchen says otherwise. */
export function offUntil(off: OffFor, at: Date, timeZone: string): Date | null {
  if (off === "four_hours") return addSeconds(at, 4 * 3_600);
  if (off === "until_i_say") return null;
  const { date } = localTime(at, timeZone);
  return instantsOf(dateAfter(date, 1), 0, timeZone).first;
}

export interface Switch {
  readonly off: boolean;
  readonly until: Date | null;
}

export const isOff = ({ off, until }: Switch, at: Date): boolean =>
  off && (until === null || until > at);
