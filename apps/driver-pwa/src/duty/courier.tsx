"use client";

import { isOpenTrip } from "@swift-eats/domain/dispatch";
import { PageShell } from "@swift-eats/ui/page-shell";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EarningsSheet } from "../earnings/earnings-sheet.tsx";
import { OfferScreen } from "../offer/offer-screen.tsx";
import { TripScreen } from "../trip/trip-screen.tsx";
import { CourierBar } from "./courier-bar.tsx";
import { useCourier } from "./courier-context.ts";
import { OffDuty } from "./off-duty.tsx";
import { ScreenWasOff } from "./screen-was-off.tsx";
import { StateOfSending } from "./state-of-sending.tsx";
import { Waiting } from "./waiting.tsx";

/** One screen at a time: off duty, waiting, an offer, or the next step of a trip. */
export function Courier() {
  const frame = useTranslations("frame");
  const { courier } = useCourier();
  const [earnings, setEarnings] = useState(false);
  const openEarnings = () => setEarnings(true);
  return (
    <PageShell
      skipLabel={frame("skip")}
      width="full"
      bar={<CourierBar onEarnings={openEarnings} />}
    >
      <div className="flex min-h-[calc(100dvh-4.25rem)] flex-col">
        <StateOfSending />
        <ScreenWasOff onDuty={courier.duty === "on"} />
        <Screen onEarnings={openEarnings} />
      </div>
      <EarningsSheet open={earnings} onOpenChange={setEarnings} />
    </PageShell>
  );
}

function Screen({ onEarnings }: { onEarnings: () => void }) {
  const { courier } = useCourier();
  const { trip, duty } = courier;
  if (trip?.status === "offered") return <OfferScreen key={trip.id} trip={trip} />;
  if (trip && isOpenTrip(trip.status)) return <TripScreen key={trip.id} trip={trip} />;
  if (duty === "on") return <Waiting onEarnings={onEarnings} />;
  return <OffDuty onEarnings={onEarnings} />;
}
