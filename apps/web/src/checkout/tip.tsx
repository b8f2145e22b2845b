"use client";

import { moneyText } from "@swift-eats/ui/price";
import { Segmented } from "@swift-eats/ui/segmented";
import { useLocale, useTranslations } from "next-intl";

export interface TipProps {
  currency: string;
  value: number;
  onValueChange: (amount: number) => void;
}

const tips = [0, 100, 200, 400];

/** All of it goes to the courier. */
export function Tip({ currency, value, onValueChange }: TipProps) {
  const t = useTranslations("checkout");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-muted">{t("tip_hint")}</p>
      <Segmented
        label={t("tip")}
        value={String(value)}
        onValueChange={(amount) => onValueChange(Number(amount))}
        className="w-full"
        options={tips.map((minor) => ({
          value: String(minor),
          label: minor === 0 ? t("no_tip") : moneyText({ minor, currency, locale }),
        }))}
      />
    </div>
  );
}
