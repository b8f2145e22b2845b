"use client";

import { RadioGroup } from "@swift-eats/ui/radio-group";
import { Segmented } from "@swift-eats/ui/segmented";
import { useTranslations } from "next-intl";
import type { Draft } from "./draft.ts";

const testCards = ["tok_approve", "tok_decline", "tok_challenge", "tok_timeout"] as const;

export interface PaymentProps {
  /** Cards are those of the test provider. */
  demo: boolean;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

export function Payment({ demo, draft, change }: PaymentProps) {
  const t = useTranslations("checkout");
  if (!demo) return <p>{t("cash_only")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <Segmented
        label={t("payment")}
        value={draft.payWith}
        onValueChange={(payWith) => change({ payWith })}
        options={[
          { value: "card", label: t("card") },
          { value: "cash", label: t("cash") },
        ]}
      />
      {draft.payWith === "card" ? (
        <RadioGroup
          legend={t("test_cards")}
          hint={t("test_cards_hint")}
          value={draft.card}
          onValueChange={(card) => change({ card })}
          options={testCards.map((value) => ({ value, label: t(value) }))}
        />
      ) : (
        <p className="text-sm text-muted">{t("cash_hint")}</p>
      )}
    </div>
  );
}
