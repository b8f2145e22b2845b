"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import { Bike, Car, Navigation } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import { placeOnRoute, type RouteCourse, routeCourse, snapToRoute } from "./along-route.ts";
import { glide, glideMilliseconds, headingBetween, turnToward } from "./glide.ts";
import { prefersStillness } from "./use-map-theme.ts";
import { useMarker } from "./use-marker.ts";

export interface MovingMarkerProps {
  position: LngLat;
  /** Degrees from north; worked out from the movement when left out. */
  headingDegrees?: number | null | undefined;
  /** The way that is ridden: the marker keeps to it while the readings do. Keep the array between renders. */
  route?: readonly LngLat[] | undefined;
  label: string;
  vehicle?: "bicycle" | "scooter" | "car" | "none" | undefined;
  /** The position is old: drawn pale. */
  stale?: boolean | undefined;
  icon?: ReactNode;
}

interface Shown {
  place: LngLat;
  heading: number;
  readAt: number;
  /** Metres along the course, while the marker is on it. */
  metres: number | null;
}

interface Goal {
  position: LngLat;
  headingDegrees: number | null | undefined;
  course: RouteCourse | null;
}

/** How the marker gets from where it is shown to the reading: along the road where both are on it. */
function wayTo(from: Shown, { position, headingDegrees, course }: Goal) {
  const start = course ? (from.metres ?? snapToRoute(course, from.place)?.metres ?? null) : null;
  const end = course && start !== null ? snapToRoute(course, position, start) : null;
  if (course && start !== null && end) {
    return (share: number): Shown => {
      const metres = start + (end.metres - start) * Math.min(1, Math.max(0, share));
      const { place, headingDegrees: road } = placeOnRoute(course, metres);
      const heading = turnToward(from.heading, road ?? from.heading, Math.min(1, share * 3));
      return { ...from, place, heading, metres };
    };
  }
  const heading = headingDegrees ?? headingBetween(from.place, position) ?? from.heading;
  return (share: number): Shown => ({
    ...from,
    place: glide(from.place, position, share),
    heading: turnToward(from.heading, heading, share * 3),
    metres: null,
  });
}

/** Someone on the move: glides from reading to reading instead of jumping, along the road when it is known. */
export function MovingMarker(props: MovingMarkerProps) {
  const { position, headingDegrees, route, label, vehicle = "bicycle", stale, icon } = props;
  const placed = useMarker(position, "center");
  const arrow = useRef<HTMLSpanElement>(null);
  const shown = useRef<Shown>({
    place: position,
    heading: headingDegrees ?? 0,
    readAt: 0,
    metres: null,
  });
  const { lng, lat } = position;
  const course = useMemo(() => (route ? routeCourse(route) : null), [route]);
  const lastCourse = useRef(course);

  useEffect(() => {
    if (!placed) return;
    if (lastCourse.current !== course) shown.current.metres = null;
    lastCourse.current = course;
    const now = performance.now();
    const isFirst = shown.current.readAt === 0;
    const span = glideMilliseconds(now - shown.current.readAt);
    shown.current.readAt = now;
    const way = wayTo({ ...shown.current }, { position: { lng, lat }, headingDegrees, course });
    let frame = 0;
    const draw = (share: number) => {
      shown.current = way(share);
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
  }, [placed, lng, lat, headingDegrees, course]);

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
