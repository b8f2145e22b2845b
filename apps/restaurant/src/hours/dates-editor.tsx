import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { IconButton } from "@swift-eats/ui/icon-button";
import { Segmented } from "@swift-eats/ui/segmented";
import { TextField } from "@swift-eats/ui/text-field";
import { CalendarPlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type DateLine, type Draft, datesOf, lunch, withDate } from "./hours-draft.ts";
import { SpanFields } from "./span-fields.tsx";
import { useDayNames } from "./use-day-names.ts";

export interface DatesEditorProps {
  draft: Draft;
  /** Local date of the restaurant, the first one worth planning. */
  today: string;
  wrongDay: number | string | null;
  onChange: (draft: Draft) => void;
}

/** Holidays, and days with hours of their own. */
export function DatesEditor({ draft, today, wrongDay, onChange }: DatesEditorProps) {
  const t = useTranslations("hours");
  const [date, setDate] = useState("");
  const lines = datesOf(draft);
  const known = lines.some((line) => line.date === date);
  const add = () => {
    onChange(withDate(draft, date, null));
    setDate("");
  };
  return (
    <Card as="section" className="flex flex-col gap-3">
      <h3 className="text-lg font-bold">{t("dates")}</h3>
      <p className="text-muted">{t("dates_lead")}</p>
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          type="date"
          label={t("date")}
          min={today}
          value={date}
          error={known ? t("date_known") : undefined}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        {/* In line with the field under its label. */}
        <div className="sm:pt-8">
          <Button
            variant="secondary"
            icon={<CalendarPlus aria-hidden className="size-5" />}
            disabled={date === "" || known}
            {...(date === "" ? { reason: t("date_needed") } : {})}
            onClick={add}
          >
            {t("add_date")}
          </Button>
        </div>
      </div>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li
            key={line.date}
            className={wrongDay === line.date ? "-mx-2 rounded-card bg-bad-soft px-2" : undefined}
          >
            <DateRow
              line={line}
              onChange={(spans) => onChange(withDate(draft, line.date, spans))}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface DateRowProps {
  line: DateLine;
  onChange: (spans: DateLine["spans"] | undefined) => void;
}

function DateRow({ line: { date, spans }, onChange }: DateRowProps) {
  const t = useTranslations("hours");
  const { date: nameOf } = useDayNames();
  return (
    <div className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-3">
        <span className="min-w-48 flex-1 font-semibold">{nameOf(date)}</span>
        <Segmented
          label={t("on_date", { date: nameOf(date) })}
          value={spans ? "own" : "closed"}
          onValueChange={(value) => onChange(value === "own" ? [lunch] : null)}
          options={[
            { value: "closed", label: t("closed") },
            { value: "own", label: t("own_hours") },
          ]}
        />
        <IconButton
          label={t("forget_date", { date: nameOf(date) })}
          icon={<X aria-hidden />}
          onClick={() => onChange(undefined)}
        />
      </div>
      {spans ? <SpanFields name={nameOf(date)} spans={spans} onChange={onChange} /> : null}
    </div>
  );
}
