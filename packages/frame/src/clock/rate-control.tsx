"use client";

import { setClock } from "@swift-eats/contract/cities";
import { Badge } from "@swift-eats/ui/badge";
import { Menu } from "@swift-eats/ui/menu";
import { FastForward } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTell } from "../data/use-tell.ts";
import { tellClock } from "./city-clock.ts";
import { RateBadge } from "./rate-badge.tsx";
import { useClockRate } from "./use-city-now.ts";

const rates = [1, 2, 5, 10, 30, 60, 120];

/** For operations in demo mode: how fast the city lives. */
export function RateControl() {
  const t = useTranslations("frame.clock");
  const clock = useClockRate();
  const { tell, busy } = useTell(setClock);
  if (!clock?.adjustable) return <RateBadge />;
  const change = async (rate: number) => {
    const answer = await tell({ body: { rate } });
    if (answer.ok) tellClock(answer.value);
  };
  return (
    <Menu
      label={t("change")}
      trigger={
        <button
          type="button"
          aria-busy={busy}
          aria-label={t("change_from", { rate: clock.rate })}
          className="min-h-11 rounded-pill px-2 hover:bg-surface-sunken"
        >
          <Badge tone="wait">
            <FastForward aria-hidden />
            {clock.rate}×
          </Badge>
        </button>
      }
      items={rates.map((rate) => ({
        key: String(rate),
        label: t("rate", { rate }),
        onSelect: () => void change(rate),
      }))}
    />
  );
}
