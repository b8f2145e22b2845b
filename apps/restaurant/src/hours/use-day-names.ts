import { useFormatter } from "next-intl";

const firstMonday = Date.UTC(2026, 0, 5);

/** Names of days in the reader's language. */
export function useDayNames() {
  const format = useFormatter();
  return {
    /** Monday = 1. */
    weekday: (weekday: number) =>
      format.dateTime(new Date(firstMonday + (weekday - 1) * 86_400_000), {
        weekday: "long",
        timeZone: "UTC",
      }),
    date: (date: string) =>
      format.dateTime(new Date(`${date}T00:00:00Z`), {
        weekday: "short",
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      }),
    clock: (at: Date, timeZone: string) =>
      format.dateTime(at, {
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone,
      }),
    moment: (at: Date, timeZone: string) =>
      format.dateTime(at, {
        weekday: "long",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone,
      }),
  };
}
