"use client";

import type { TripView } from "@swift-eats/contract/dispatch";
import { getTripRoute } from "@swift-eats/contract/routing";
import type { PointView } from "@swift-eats/contract/wire";
import { useAsk } from "@swift-eats/frame/data";
import { RouteLine } from "@swift-eats/ui/map";
import { useMemo } from "react";

export interface OrderWayProps {
  trip: TripView | null;
  /** Where the courier is. */
  from: PointView | undefined;
  kitchen: PointView;
  door: PointView;
}

/** Wall milliseconds that a way is good for: the courier leaves it by no more than a block. */
const freshMilliseconds = 10_000;

/** By road to the stop that is next, and straight on to those after it. */
export function OrderWay({ trip, from, kitchen, door }: OrderWayProps) {
  const ahead = (trip?.stops ?? []).filter(({ outcome }) => outcome === null);
  const [next, ...later] = ahead;
  const isUnderWay = from !== undefined && next !== undefined;
  const route = useAsk(
    getTripRoute,
    { params: { id: trip?.id ?? "" } },
    { enabled: isUnderWay, freshMilliseconds },
  );
  const value = route.value?.stopId === next?.id ? route.value : undefined;
  const road = useMemo(
    () => value?.line.coordinates.map(([lng, lat]): PointView => ({ lng, lat })),
    [value],
  );
  if (!isUnderWay) return <RouteLine points={[kitchen, door]} tone="later" />;
  const onwards = [next, ...later].map(({ location }) => location);
  return (
    <>
      {onwards.length > 1 ? <RouteLine points={onwards} tone="later" /> : null}
      <RouteLine points={road ?? [from, next.location]} />
    </>
  );
}
