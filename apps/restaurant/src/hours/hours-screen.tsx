"use client";

import { getHours } from "@swift-eats/contract/kitchen";
import type { ResponseOf } from "@swift-eats/contract/wire";
import { localTime } from "@swift-eats/domain/kernel";
import { useCityNow } from "@swift-eats/frame/clock";
import { ProblemNotice, ProblemState, useAsk } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { SelectField } from "@swift-eats/ui/select-field";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { Switch } from "@swift-eats/ui/switch";
import { useTranslations } from "next-intl";
import { useShift } from "../shift/shift-context.ts";
import { DatesEditor } from "./dates-editor.tsx";
import { HoursPreview } from "./hours-preview.tsx";
import { useHoursDraft } from "./use-hours-draft.ts";
import { WeekEditor } from "./week-editor.tsx";

const lastOrderChoices = [0, 10, 15, 20, 30, 45, 60];

/** When orders are taken: the week, dates of their own, the last order; shown as customers will see it. */
export function HoursScreen() {
  const t = useTranslations("hours");
  const { restaurant } = useShift();
  const asked = useAsk(getHours, { params: { id: restaurant.id } });
  if (!asked.value) {
    if (asked.problem)
      return <ProblemState problem={asked.problem} onRetry={() => void asked.again()} />;
    return (
      <Loading label={t("title")} className="mx-auto grid max-w-4xl gap-4 p-4">
        <Skeleton className="h-20" />
        <Skeleton className="h-96" />
        <Skeleton className="h-40" />
      </Loading>
    );
  }
  return <HoursEditor key={restaurant.id} current={asked.value} />;
}

function HoursEditor({ current }: { current: ResponseOf<typeof getHours> }) {
  const t = useTranslations("hours");
  const { restaurant } = useShift();
  const now = useCityNow(10_000);
  const hours = useHoursDraft(restaurant.id, current);
  const { draft, change, checked, changed, overtaken } = hours;
  const { timeZone } = current;
  const wrongDay = checked.ok ? null : (checked.refusal.day as number | string | null);
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4">
      <h2 className="text-xl font-bold">{t("title")}</h2>
      {now ? (
        <HoursPreview
          draft={draft}
          timeZone={timeZone}
          pausedUntil={restaurant.pausedUntil}
          now={now}
        />
      ) : (
        <Skeleton className="h-20" />
      )}
      <Card as="section" className="flex flex-col gap-3">
        <Switch
          label={t("always")}
          description={t("always_hint")}
          checked={draft.alwaysOpen}
          onCheckedChange={(alwaysOpen) => change({ ...draft, alwaysOpen })}
        />
        <SelectField
          label={t("last_order")}
          hint={t("last_order_hint")}
          value={String(draft.lastOrderMinutes)}
          onChange={(event) =>
            change({ ...draft, lastOrderMinutes: Number(event.currentTarget.value) })
          }
          options={[...new Set([...lastOrderChoices, draft.lastOrderMinutes])].map((minutes) => ({
            value: String(minutes),
            label: minutes === 0 ? t("at_closing") : t("minutes_before", { minutes }),
          }))}
        />
      </Card>
      {draft.alwaysOpen ? null : <WeekEditor draft={draft} wrongDay={wrongDay} onChange={change} />}
      <DatesEditor
        draft={draft}
        today={now ? localTime(now, timeZone).date : ""}
        wrongDay={wrongDay}
        onChange={change}
      />
      <div className="sticky bottom-0 -mx-4 flex flex-col gap-2 border-t border-line bg-surface p-4">
        <ProblemNotice problem={hours.problem} />
        {overtaken ? (
          <Button size="lg" wide variant="secondary" onClick={() => void hours.reload()}>
            {t("reload")}
          </Button>
        ) : (
          <Button
            size="lg"
            wide
            busy={hours.busy}
            disabled={!changed || !checked.ok}
            {...(changed ? {} : { reason: hours.kept ? t("saved") : t("unchanged") })}
            onClick={() => void hours.save()}
          >
            {t("save")}
          </Button>
        )}
      </div>
    </div>
  );
}
