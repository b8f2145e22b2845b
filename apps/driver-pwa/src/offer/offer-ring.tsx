import type { TripView } from "@swift-eats/contract/dispatch";
import { useCityNow, useClockRate } from "@swift-eats/frame/clock";
import { elapsedShare, TimeRing } from "@swift-eats/ui/time-ring";
import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** Time to answer by the city's clock, counted in seconds of the person who answers. */
export function OfferRing({ trip, onOver }: { trip: TripView; onOver: () => void }) {
  const t = useTranslations("offer");
  const now = useCityNow(200);
  const clock = useClockRate();
  const from = Date.parse(trip.offeredAt);
  const until = Date.parse(trip.offerExpiresAt);
  const over = now !== null && now.getTime() >= until;
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  if (!now || !clock) return null;
  const seconds = Math.max(0, Math.ceil((until - now.getTime()) / 1_000 / clock.rate));
  return (
    <TimeRing
      size={96}
      elapsed={elapsedShare({ from, until, now: now.getTime() })}
      label={t("seconds", { seconds })}
    >
      <span aria-hidden className="text-xl">
        {seconds}
      </span>
    </TimeRing>
  );
}
