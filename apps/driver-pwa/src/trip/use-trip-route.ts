import { getTripRoute } from "@swift-eats/contract/routing";
import type { PointView } from "@swift-eats/contract/wire";
import { useAsk } from "@swift-eats/frame/data";
import { routeCourse, snapToRoute } from "@swift-eats/ui/map";
import { useEffect, useMemo } from "react";

/** Between two questions for the way, however often I leave it. Wall time. */
const askAgainMs = 10_000;

/** The way to the next stop and where on it I am; asked anew when I take another. Kept while offline. */
export function useTripRoute(tripId: string, stopId: string, me: PointView | null) {
  const { value, again } = useAsk(
    getTripRoute,
    { params: { id: tripId } },
    { freshMilliseconds: askAgainMs },
  );
  const isCurrent = value?.stopId === stopId;
  const points = useMemo(
    () => value?.line.coordinates.map(([lng, lat]): PointView => ({ lng, lat })),
    [value],
  );
  const course = useMemo(() => (points ? routeCourse(points) : null), [points]);
  const place = course && me ? snapToRoute(course, me) : null;
  const isLost = value !== undefined && (!isCurrent || (course !== null && me !== null && !place));
  useEffect(() => {
    if (!isLost) return;
    void again();
    const timer = setInterval(() => void again(), askAgainMs);
    return () => clearInterval(timer);
  }, [isLost, again]);
  if (!value || !isCurrent || !course || value.source !== "road_network") return null;
  const ridden = place?.metres ?? 0;
  const ahead = value.steps.flatMap((step) => {
    const metresLeft = (course.metresTo[step.at] ?? 0) - ridden;
    return metresLeft >= 0 && step.turn !== "depart" ? [{ ...step, metresLeft }] : [];
  });
  return { points: course.points, ahead };
}

export type StepAhead = NonNullable<ReturnType<typeof useTripRoute>>["ahead"][number];
