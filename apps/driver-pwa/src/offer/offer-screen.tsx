"use client";

import { acceptTrip, declineTrip, type TripView } from "@swift-eats/contract/dispatch";
import type { DeclineReason } from "@swift-eats/domain/dispatch";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { BottomBar } from "@swift-eats/ui/bottom-bar";
import { Button } from "@swift-eats/ui/button";
import { Price } from "@swift-eats/ui/price";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { useCourier } from "../duty/courier-context.ts";
import { CourierMap } from "../tracking/courier-map.tsx";
import { placesOf } from "../trip/places.ts";
import { DeclineSheet } from "./decline-sheet.tsx";
import { OfferRing } from "./offer-ring.tsx";
import { OfferStops } from "./offer-stops.tsx";
import { useOfferCall } from "./use-offer-call.ts";
import { WhyOffer } from "./why-offer.tsx";

/** Pay, distance, stops and the time to answer: yes or no. */
export function OfferScreen({ trip }: { trip: TripView }) {
  const t = useTranslations("offer");
  const { courier, tripChanged, refetch } = useCourier();
  const accept = useTell(acceptTrip);
  const decline = useTell(declineTrip);
  const [declining, setDeclining] = useState(false);
  const [over, setOver] = useState(false);
  const places = useMemo(() => placesOf(trip.stops), [trip.stops]);
  useOfferCall();

  useEffect(() => {
    if (!over) return;
    refetch();
    const timer = setInterval(refetch, 1_500);
    return () => clearInterval(timer);
  }, [over, refetch]);

  const params = { id: trip.id };
  const yes = async () => {
    navigator.vibrate?.(60);
    const answer = await accept.tell({ params });
    tripChanged(answer.ok ? answer.value : null);
  };
  const no = async (reason: DeclineReason) => {
    setDeclining(false);
    const answer = await decline.tell({ params, body: { reason } });
    tripChanged(answer.ok ? answer.value : null);
  };
  const busy = accept.busy || decline.busy;
  return (
    <div data-trip={trip.id} className="flex flex-1 flex-col md:flex-row">
      <CourierMap className="min-h-56 flex-1 md:order-2" places={places} />
      <div className="flex flex-col md:w-md">
        <div className="flex flex-1 flex-col gap-4 p-4">
          <Summary trip={trip} onOver={() => setOver(true)} />
          {courier.why ? (
            <WhyOffer why={courier.why} driverEtaSeconds={trip.driverEtaSeconds} />
          ) : null}
          <OfferStops places={places} />
        </div>
        <BottomBar>
          <ProblemNotice problem={accept.problem ?? decline.problem} />
          <Button
            size="giant"
            busy={busy}
            disabled={over}
            reason={over ? t("over") : undefined}
            onClick={() => void yes()}
          >
            {t("accept")}
          </Button>
          <Button variant="ghost" size="lg" wide disabled={busy} onClick={() => setDeclining(true)}>
            {t("decline")}
          </Button>
        </BottomBar>
      </div>
      <DeclineSheet open={declining} onOpenChange={setDeclining} onReason={(why) => void no(why)} />
    </div>
  );
}

function Summary({ trip, onOver }: { trip: TripView; onOver: () => void }) {
  const t = useTranslations("offer");
  const locale = useLocale();
  const format = useFormatter();
  const kilometres = format.number(trip.distanceMetres / 1_000, { maximumFractionDigits: 1 });
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <h2 className="text-sm font-semibold text-muted">{t("title")}</h2>
        <p className="display text-3xl">
          <Price minor={trip.payAmount} currency={trip.currency} locale={locale} />
        </p>
        <p className="text-muted">
          {t("way", { kilometres, minutes: Math.max(1, Math.round(trip.driverEtaSeconds / 60)) })}
        </p>
      </div>
      <OfferRing trip={trip} onOver={onOver} />
    </div>
  );
}
