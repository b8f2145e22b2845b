"use client";

import type { TripView } from "@swift-eats/contract/dispatch";
import { useMemo } from "react";
import { useCourier } from "../duty/courier-context.ts";
import { CourierMap } from "../tracking/courier-map.tsx";
import { SignalLine } from "../tracking/signal-line.tsx";
import { AtDoor } from "./at-door.tsx";
import { AtKitchen } from "./at-kitchen.tsx";
import { LaterStops } from "./later-stops.tsx";
import { nextStep } from "./next-step.ts";
import { OnTheWay } from "./on-the-way.tsx";
import { isAhead, type Place, placesOf } from "./places.ts";
import { TripNews } from "./trip-news.tsx";
import { TurnList } from "./turn-list.tsx";
import { useTripNews } from "./use-trip-news.ts";
import { useTripRoute } from "./use-trip-route.ts";

/** The next step, large; the map above it; everything else folded away. */
export function TripScreen({ trip }: { trip: TripView }) {
  const step = nextStep(trip);
  const ahead = useMemo(() => placesOf(trip.stops).filter(isAhead), [trip.stops]);
  const { news, read } = useTripNews(trip);
  if (!step) return null;
  return <TripStep trip={trip} step={step} ahead={ahead} news={news} read={read} />;
}

interface TripStepProps extends ReturnType<typeof useTripNews> {
  trip: TripView;
  step: NonNullable<ReturnType<typeof nextStep>>;
  ahead: readonly Place[];
}

function TripStep({ trip, step, ahead, news, read }: TripStepProps) {
  const { reading } = useCourier().tracking;
  const { stop, place, later } = step;
  const route = useTripRoute(trip.id, stop.id, reading);
  const extra = (
    <>
      {route ? <TurnList ahead={route.ahead} /> : null}
      <LaterStops places={later} />
    </>
  );
  const props = { trip, stop, place, extra };
  return (
    <div className="flex flex-1 flex-col md:flex-row">
      <div className="flex min-h-40 flex-1 flex-col md:order-2">
        {/* Drawn anew for each step and for news: what is below it has another height, and the way must fit. */}
        <CourierMap
          key={`${step.kind} ${ahead.length} ${news !== null}`}
          className="flex-1"
          places={ahead}
          route={route?.points}
        />
        <div className="bg-surface px-4 py-1">
          <SignalLine />
        </div>
      </div>
      <div className="flex flex-col md:w-md" data-step={step.kind}>
        {/* What joined or left is settled once the first bag is taken. */}
        {news && trip.status !== "under_way" ? (
          <div className="px-4 pt-3">
            <TripNews news={news} onRead={read} />
          </div>
        ) : null}
        {step.kind === "at_kitchen" ? (
          <AtKitchen key={place.id} {...props} />
        ) : step.kind === "at_door" ? (
          <AtDoor key={place.id} {...props} />
        ) : (
          <OnTheWay key={place.id} {...props} />
        )}
      </div>
    </div>
  );
}
