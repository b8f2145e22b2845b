"use client";

import { Switch } from "@swift-eats/ui/switch";
import Link from "next/link";
import { useTranslations } from "next-intl";

export interface DietSwitchProps {
  /** Dishes that do not surely suit. */
  count: number;
  hidden: boolean;
  onHiddenChange: (hidden: boolean) => void;
}

/** Hides what conflicts with the saved diet, and what nobody has said. */
export function DietSwitch({ count, hidden, onHiddenChange }: DietSwitchProps) {
  const t = useTranslations("diet");
  return (
    <div className="mt-4 rounded-card border border-line px-4 py-1">
      <Switch
        label={t("hide")}
        description={t("hide_hint", { count })}
        checked={hidden}
        onCheckedChange={onHiddenChange}
      />
      <Link
        href="/diet"
        className="inline-flex min-h-11 items-center text-sm font-semibold text-accent-text"
      >
        {t("change")}
      </Link>
    </div>
  );
}
