"use client";

import { tripTrack } from "@swift-eats/contract/tracking";
import { useAsk } from "@swift-eats/frame/data";
import { RouteLine } from "@swift-eats/ui/map";
import { useMemo } from "react";

/** Where the courier rode on a trip. Mounted only when asked for: each reading is in the audit. */
export function TripTrack({ tripId }: { tripId: string }) {
  const { value } = useAsk(tripTrack, { params: { id: tripId } });
  const points = useMemo(() => value?.items.map(({ point }) => point) ?? [], [value]);
  return points.length > 1 ? <RouteLine points={points} tone="done" /> : null;
}
