"use client";

import { Badge } from "@swift-eats/ui/badge";
import { FastForward } from "@swift-eats/ui/icons";
import { useFormatter, useTranslations } from "next-intl";
import { useCityNow, useClockRate } from "./use-city-now.ts";

/** "10×" wherever city time is not, or need not be, the wall's. */
export function RateBadge() {
  const t = useTranslations("frame.clock");
  const clock = useClockRate();
  if (!clock || (clock.rate === 1 && !clock.adjustable)) return null;
  // By hand: the first message with a value makes the browser load what formats messages, 40 ms of a phone's first second.
  const words = String(t.raw("rate")).replace("{rate}", String(clock.rate));
  return (
    <span title={words}>
      <Badge tone="wait">
        <FastForward aria-hidden />
        <span aria-hidden>{clock.rate}×</span>
        <span className="sr-only">{words}</span>
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
