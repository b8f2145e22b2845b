import { Badge } from "@swift-eats/ui/badge";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** From where on a figure wants attention: an order in ten may come later than told. */
const lateWarning = 0.12;
const lateCritical = 0.2;

/** Figures of the promise in words: minutes, shares, and a tone where it is late too often. */
export function useFigures() {
  const t = useTranslations("promise");
  const format = useFormatter();
  return {
    minutes: (seconds: number | null): string =>
      seconds === null
        ? "–"
        : t("minutes", { minutes: format.number(seconds / 60, { maximumFractionDigits: 1 }) }),
    share: (share: number | null): string =>
      share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 1 }),
    late: (share: number | null): ReactNode =>
      share === null ? (
        "–"
      ) : (
        <Badge tone={share >= lateCritical ? "bad" : share >= lateWarning ? "wait" : "neutral"}>
          {format.number(share, { style: "percent", maximumFractionDigits: 1 })}
        </Badge>
      ),
    count: (count: number): string => format.number(count),
  };
}
