import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { useTranslations } from "next-intl";
import { type Draft, everyDayLike, spansOf, weekdays, withDay } from "./hours-draft.ts";
import { SpanFields } from "./span-fields.tsx";
import { useDayNames } from "./use-day-names.ts";

export interface WeekEditorProps {
  draft: Draft;
  /** The weekday that something is wrong with. */
  wrongDay: number | string | null;
  onChange: (draft: Draft) => void;
}

/** The usual week, each day with as many spans as it has. */
export function WeekEditor({ draft, wrongDay, onChange }: WeekEditorProps) {
  const t = useTranslations("hours");
  const { weekday: nameOf } = useDayNames();
  return (
    <Card as="section" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-lg font-bold">{t("week")}</h3>
        <Button variant="secondary" onClick={() => onChange(everyDayLike(draft, 1))}>
          {t("like_monday")}
        </Button>
      </div>
      <ul className="divide-y divide-line">
        {weekdays.map((weekday) => (
          <li
            key={weekday}
            className={`flex flex-col gap-x-4 gap-y-2 py-3 md:flex-row md:items-center ${wrongDay === weekday ? "-mx-2 rounded-card bg-bad-soft px-2" : ""}`}
          >
            <span className="w-32 shrink-0 font-semibold">{nameOf(weekday)}</span>
            <SpanFields
              name={nameOf(weekday)}
              spans={spansOf(draft, weekday)}
              onChange={(spans) => onChange(withDay(draft, weekday, spans))}
            />
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t("night_hint")}</p>
    </Card>
  );
}
