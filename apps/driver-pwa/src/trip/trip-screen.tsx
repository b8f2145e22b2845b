"use client";

import type { TripView } from "@swift-eats/contract/dispatch";
import { useMemo } from "react";
import { CourierMap } from "../tracking/courier-map.tsx";
import { SignalLine } from "../tracking/signal-line.tsx";
import { AtDoor } from "./at-door.tsx";
import { AtKitchen } from "./at-kitchen.tsx";
import { LaterStops } from "./later-stops.tsx";
import { nextStep } from "./next-step.ts";
import { OnTheWay } from "./on-the-way.tsx";

/** The next step, large; the map above it; everything else folded away. */
export function TripScreen({ trip }: { trip: TripView }) {
  const step = nextStep(trip);
  const ahead = useMemo(() => trip.stops.filter(({ outcome }) => outcome === null), [trip.stops]);
  if (!step) return null;
  const props = { trip, stop: step.stop, extra: <LaterStops stops={step.later} /> };
  return (
    <div className="flex flex-1 flex-col md:flex-row">
      <div className="flex min-h-40 flex-1 flex-col md:order-2">
        {/* Drawn anew for each step: what is below it has another height, and the way must fit. */}
        <CourierMap key={step.kind} className="flex-1" stops={ahead} />
        <div className="bg-surface px-4 py-1">
          <SignalLine />
        </div>
      </div>
      <div className="flex flex-col md:w-md" data-step={step.kind}>
        {step.kind === "at_kitchen" ? (
          <AtKitchen key={step.stop.id} {...props} />
        ) : step.kind === "at_door" ? (
          <AtDoor key={step.stop.id} {...props} />
        ) : (
          <OnTheWay key={step.stop.id} {...props} />
        )}
      </div>
    </div>
  );
}
