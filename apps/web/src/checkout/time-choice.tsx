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
  const { clock, span, day } = useMoments(timeZone);
  const { value } = useAsk(listSlots, { params: { id: restaurantId } });
  const slots = value?.items ?? [];
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
        <SelectField
          label={t("slot")}
          value={draft.scheduledFor ?? ""}
          {...(draft.scheduledFor === null ? { placeholder: t("choose_slot") } : {})}
          onChange={(event) => change({ scheduledFor: event.currentTarget.value || null })}
          options={slots.map((slot) => ({ value: slot, label: `${day(slot)}, ${clock(slot)}` }))}
        />
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
