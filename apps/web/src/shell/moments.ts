import { useFormatter } from "next-intl";

/** Clock times in the zone of the restaurant. Works on the server and in the browser. */
export function useMoments(timeZone: string) {
  const format = useFormatter();
  const clock = (at: string | Date) =>
    format.dateTime(new Date(at), {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
  return {
    clock,
    span: ({ from, to }: { from: string; to: string }) => `${clock(from)}–${clock(to)}`,
    day: (at: string | Date) =>
      format.dateTime(new Date(at), { weekday: "long", day: "numeric", month: "long", timeZone }),
    /** A day of the coming week by its name, a later one by its date. */
    weekday: (at: string | Date, far: "this_week" | "later" | null) =>
      format.dateTime(
        new Date(at),
        far === "this_week"
          ? { weekday: "short", timeZone }
          : { day: "numeric", month: "short", timeZone },
      ),
    dayKey: (at: string | Date) => new Date(at).toLocaleDateString("en-CA", { timeZone }),
  };
}
