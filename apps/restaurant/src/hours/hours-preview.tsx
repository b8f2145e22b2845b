import { hoursOf } from "@swift-eats/contract/catalog";
import { checkHours, openState, orderSpans } from "@swift-eats/domain/catalog";
import { Notice } from "@swift-eats/ui/notice";
import { useTranslations } from "next-intl";
import type { Draft } from "./hours-draft.ts";
import { useDayNames } from "./use-day-names.ts";

export interface HoursPreviewProps {
  draft: Draft;
  timeZone: string;
  pausedUntil: string | null;
  now: Date;
}

const shownMax = 4;

/** What customers would be told now, and the next times orders are taken: by the very rules that take orders. */
export function HoursPreview({ draft, timeZone, pausedUntil, now }: HoursPreviewProps) {
  const t = useTranslations("hours");
  const { moment, clock, date, weekday } = useDayNames();
  const hours = hoursOf(draft, timeZone);
  const checked = checkHours(hours);
  if (!checked.ok) {
    const { code, day } = checked.refusal;
    const name = typeof day === "number" ? weekday(day) : typeof day === "string" ? date(day) : "";
    return (
      <Notice tone="bad" live title={t("wrong")}>
        {t(`problem.${code.split(".")[1] ?? "hours_out_of_range"}`, { day: name })}
      </Notice>
    );
  }
  const state = openState(hours, pausedUntil ? new Date(pausedUntil) : null, now);
  const next: { key: string; text: string }[] = [];
  for (const { opens, closes } of orderSpans(hours, now, 14)) {
    if (closes <= now) continue;
    next.push({
      key: opens.toISOString(),
      text: t("span", { from: moment(opens, timeZone), to: clock(closes, timeZone) }),
    });
    if (next.length === shownMax) break;
  }
  const words = state.open
    ? state.until
      ? t("open_until", { time: moment(state.until, timeZone) })
      : t("open_always")
    : state.opensAt
      ? t("closed_until", { time: moment(state.opensAt, timeZone) })
      : t("closed_forever");
  return (
    <Notice tone={state.open ? "good" : "wait"} live title={words}>
      {draft.alwaysOpen ? null : (
        <ul className="tabular">
          {next.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
