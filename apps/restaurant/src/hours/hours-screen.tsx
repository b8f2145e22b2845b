"use client";

import { hoursOf, type OpeningHoursView } from "@swift-eats/contract/catalog";
import { getHours, kitchenRestaurants, setHours } from "@swift-eats/contract/kitchen";
import { checkHours } from "@swift-eats/domain/catalog";
import { localTime } from "@swift-eats/domain/kernel";
import { useCityNow } from "@swift-eats/frame/clock";
import { ProblemNotice, ProblemState, useAsk, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { SelectField } from "@swift-eats/ui/select-field";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { Switch } from "@swift-eats/ui/switch";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { DatesEditor } from "./dates-editor.tsx";
import { typed } from "./hours-draft.ts";
import { HoursPreview } from "./hours-preview.tsx";
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
  const { hours, timeZone } = asked.value;
  return <HoursEditor key={restaurant.id} saved={hours} timeZone={timeZone} />;
}

function HoursEditor({ saved, timeZone }: { saved: OpeningHoursView; timeZone: string }) {
  const t = useTranslations("hours");
  const { restaurant } = useShift();
  const now = useCityNow(10_000);
  const [draft, setDraft] = useState(() => typed(saved));
  const [kept, setKept] = useState(false);
  const { tell, busy, problem } = useTell(setHours, [getHours, kitchenRestaurants]);
  const checked = checkHours(hoursOf(draft, timeZone));
  const wrongDay = checked.ok ? null : (checked.refusal.day as number | string | null);
  const changed = JSON.stringify(draft) !== JSON.stringify(typed(saved));
  const change = (next: typeof draft) => {
    setDraft(next);
    setKept(false);
  };
  const save = async () => {
    const answer = await tell({ params: { id: restaurant.id }, body: draft });
    if (!answer.ok) return;
    setDraft(typed(answer.value.hours));
    setKept(true);
  };
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
        <ProblemNotice problem={problem} />
        <Button
          size="lg"
          wide
          busy={busy}
          disabled={!changed || !checked.ok}
          {...(changed ? {} : { reason: kept ? t("saved") : t("unchanged") })}
          onClick={() => void save()}
        >
          {t("save")}
        </Button>
      </div>
    </div>
  );
}
