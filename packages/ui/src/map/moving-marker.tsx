"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import { Bike, Car, Navigation } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { glide, glideMilliseconds, headingBetween, turnToward } from "./glide.ts";
import { prefersStillness } from "./use-map-theme.ts";
import { useMarker } from "./use-marker.ts";

export interface MovingMarkerProps {
  position: LngLat;
  /** Degrees from north; worked out from the movement when left out. */
  headingDegrees?: number | null | undefined;
  label: string;
  vehicle?: "bicycle" | "scooter" | "car" | "none" | undefined;
  /** The position is old: drawn pale. */
  stale?: boolean | undefined;
  icon?: ReactNode;
}

/** Someone on the move: glides from reading to reading instead of jumping. */
export function MovingMarker(props: MovingMarkerProps) {
  const { position, headingDegrees, label, vehicle = "bicycle", stale, icon } = props;
  const placed = useMarker(position, "center");
  const arrow = useRef<HTMLSpanElement>(null);
  const shown = useRef({ place: position, heading: headingDegrees ?? 0, readAt: 0 });
  const { lng, lat } = position;

  useEffect(() => {
    if (!placed) return;
    const from = { ...shown.current };
    const to = { lng, lat };
    const heading = headingDegrees ?? headingBetween(from.place, to) ?? from.heading;
    const now = performance.now();
    const span = glideMilliseconds(now - from.readAt);
    const isFirst = from.readAt === 0;
    shown.current.readAt = now;
    let frame = 0;
    const draw = (share: number) => {
      shown.current.place = glide(from.place, to, share);
      shown.current.heading = turnToward(from.heading, heading, share * 3);
      placed.marker.setLngLat(shown.current.place);
      arrow.current?.style.setProperty("rotate", `${shown.current.heading}deg`);
    };
    const step = (time: number) => {
      const share = (time - now) / span;
      draw(share);
      if (share < 1) frame = requestAnimationFrame(step);
    };
    if (isFirst || prefersStillness()) draw(1);
    else frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [placed, lng, lat, headingDegrees]);

  if (!placed) return null;
  return createPortal(
    <span
      role="img"
      aria-label={label}
      className={`relative grid size-11 place-items-center ${stale ? "opacity-55" : ""}`}
    >
      <span ref={arrow} className="absolute inset-0 grid justify-center">
        <Navigation aria-hidden className="-mt-2 size-4 -rotate-45 fill-courier text-courier" />
      </span>
      <span className="grid size-9 place-items-center rounded-full border-2 border-surface-raised bg-courier text-courier-ink shadow-float">
        {icon ?? <VehicleSign vehicle={vehicle} />}
      </span>
    </span>,
    placed.element,
  );
}

function VehicleSign({ vehicle }: { vehicle: "bicycle" | "scooter" | "car" | "none" }) {
  if (vehicle === "none") return null;
  if (vehicle === "car") return <Car aria-hidden className="size-5" />;
  return <Bike aria-hidden className="size-5" />;
}
