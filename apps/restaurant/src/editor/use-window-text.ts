import type { DraftSectionView } from "@swift-eats/contract/catalog";
import { useFormatter, useTranslations } from "next-intl";

type Window = DraftSectionView["windows"][number];

export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Any Monday: weekdays are named by dates. */
const monday = Date.UTC(2026, 0, 5);
const dayMs = 86_400_000;

/** The short name of a weekday, Monday = 1. */
export function useWeekday(): (day: number) => string {
  const format = useFormatter();
  return (day) =>
    format.dateTime(new Date(monday + (day - 1) * dayMs), { weekday: "short", timeZone: "UTC" });
}

/** A serving window in words: "Mon, Tue 07:00-11:00, from 1 Jun". */
export function useWindowText(): (window: Window) => string {
  const t = useTranslations("editor");
  const format = useFormatter();
  const weekday = useWeekday();
  const date = (text: string) =>
    format.dateTime(new Date(`${text}T12:00:00Z`), {
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    });
  return ({ weekdays, fromMinutes, toMinutes, fromDate, toDate }) =>
    [
      weekdays.length === 0 ? "" : weekdays.map(weekday).join(", "),
      `${clockText(fromMinutes)}–${clockText(toMinutes)}`,
      fromDate ? t("window_from", { date: date(fromDate) }) : "",
      toDate ? t("window_to", { date: date(toDate) }) : "",
    ]
      .filter(Boolean)
      .join(" ");
}
