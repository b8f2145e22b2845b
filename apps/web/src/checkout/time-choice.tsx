"use client";

import { listSlots } from "@swift-eats/contract/catalog";
import type { QuoteView } from "@swift-eats/contract/pricing";
import { useAsk } from "@swift-eats/frame/data";
import { Segmented } from "@swift-eats/ui/segmented";
import { SelectField } from "@swift-eats/ui/select-field";
import { useTranslations } from "next-intl";
import { useMoments } from "../shell/moments.ts";
import type { Draft } from "./draft.ts";

export interface TimeChoiceProps {
  restaurantId: string;
  timeZone: string;
  open: boolean;
  promise: QuoteView["promise"] | null;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

/** Now, or one of the restaurant's slots. */
export function TimeChoice(props: TimeChoiceProps) {
  const { restaurantId, timeZone, open, promise, draft, change } = props;
  const t = useTranslations("checkout");
  const { clock, span, day, dayKey } = useMoments(timeZone);
  const { value } = useAsk(listSlots, {
    params: { id: restaurantId },
    query: { fulfilment: draft.fulfilment },
  });
  const slots = value?.items ?? [];
  const days = [...new Map(slots.map((slot) => [dayKey(slot), slot]))];
  const chosenDay = dayKey(draft.scheduledFor ?? slots[0] ?? new Date(0));
  const ofDay = slots.filter((slot) => dayKey(slot) === chosenDay);
  const firstOf = (key: string) => slots.find((slot) => dayKey(slot) === key) ?? null;
  const later = draft.scheduledFor !== null || !open;
  const pick = (when: "now" | "later") =>
    change({ scheduledFor: when === "now" ? null : (slots[0] ?? null) });
  return (
    <div className="flex flex-col gap-3">
      <Segmented
        label={t("when")}
        value={later ? "later" : "now"}
        onValueChange={pick}
        options={[
          { value: "now", label: t("now"), disabled: !open },
          { value: "later", label: t("later"), disabled: slots.length === 0 },
        ]}
      />
      {later && slots.length > 0 ? (
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label={t("slot_day")}
            value={chosenDay}
            onChange={(event) => change({ scheduledFor: firstOf(event.currentTarget.value) })}
            options={days.map(([key, slot]) => ({ value: key, label: day(slot) }))}
          />
          <SelectField
            label={t("slot")}
            value={draft.scheduledFor ?? ""}
            {...(draft.scheduledFor === null ? { placeholder: t("choose_slot") } : {})}
            onChange={(event) => change({ scheduledFor: event.currentTarget.value || null })}
            options={ofDay.map((slot) => ({ value: slot, label: clock(slot) }))}
          />
        </div>
      ) : null}
      {!later && promise ? (
        <p className="font-semibold tabular">
          {t(draft.fulfilment === "delivery" ? "arrives" : "ready", { span: span(promise) })}
        </p>
      ) : null}
      {!open ? <p className="text-sm text-muted">{t("closed_now")}</p> : null}
    </div>
  );
}
