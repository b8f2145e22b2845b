"use client";

import { Badge } from "@swift-eats/ui/badge";
import { FastForward } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCityNow, useClockRate } from "./use-city-now.ts";

/** "10×" wherever city time is not, or need not be, the wall's. */
export function RateBadge() {
  const t = useTranslations("frame.clock");
  const clock = useClockRate();
  if (!clock || (clock.rate === 1 && !clock.adjustable)) return null;
  return (
    <span title={t("rate", { rate: clock.rate })}>
      <Badge tone="wait">
        <FastForward aria-hidden />
        <span aria-hidden>{clock.rate}×</span>
        <span className="sr-only">{t("rate", { rate: clock.rate })}</span>
      </Badge>
    </span>
  );
}

/** City time on the wall of a console. */
export function CityTime({ timeZone }: { timeZone: string }) {
  const now = useCityNow();
  const format = useFormatter();
  return (
    <span className="tabular" suppressHydrationWarning>
      {now
        ? format.dateTime(now, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone })
        : "--:--"}
    </span>
  );
}
