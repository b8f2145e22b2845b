"use client";

import type { TripView } from "@swift-eats/contract/dispatch";
import { Badge } from "@swift-eats/ui/badge";
import { House, Store } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

/** The trip the order is on, stop by stop. */
export function TripStops({ trip, timeZone }: { trip: TripView; timeZone: string }) {
  const t = useTranslations("trip");
  const format = useFormatter();
  const time = (at: string) =>
    format.dateTime(new Date(at), {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
  return (
    <section aria-label={t("label")}>
      <h3 className="mb-2 flex items-center gap-2 font-bold">
        {t("label")} <Badge tone="courier">{t(`status.${trip.status}`)}</Badge>
      </h3>
      <ol className="flex flex-col gap-1.5">
        {trip.stops.map((stop) => (
          <li key={stop.id} className="flex items-center gap-2 text-sm">
            {stop.kind === "pickup" ? (
              <Store aria-hidden className="size-4 shrink-0" />
            ) : (
              <House aria-hidden className="size-4 shrink-0" />
            )}
            <span className="min-w-0 flex-1 truncate">
              {t(stop.kind)}: {stop.name}
            </span>
            <span className="text-muted tabular">
              {stop.outcome
                ? t(`outcome.${stop.outcome}`)
                : stop.arrivedAt
                  ? t("arrived", { time: time(stop.arrivedAt) })
                  : t("ahead")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
