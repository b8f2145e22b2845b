"use client";

import { Switch } from "@swift-eats/ui/switch";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SoftLink } from "../shell/soft-link.tsx";

export interface DietSwitchProps {
  /** Dishes that do not surely suit. */
  count: number;
}

/** Hides what conflicts with the saved diet, and what nobody has said: the styles of the menu ask whether it is on. */
export function DietSwitch({ count }: DietSwitchProps) {
  const [hidden, setHidden] = useState(false);
  const t = useTranslations("diet");
  return (
    <div className="mt-4 rounded-card border border-line px-4 py-1">
      <Switch
        label={t("hide")}
        description={t("hide_hint", { count })}
        checked={hidden}
        onCheckedChange={setHidden}
      />
      <SoftLink
        href="/diet"
        className="inline-flex min-h-11 items-center text-sm font-semibold text-accent-text"
      >
        {t("change")}
      </SoftLink>
    </div>
  );
}
