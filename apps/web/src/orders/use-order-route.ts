import { getOrderRoute, type OrderRouteView } from "@swift-eats/contract/routing";
import type { PointView } from "@swift-eats/contract/wire";
import { useAsk } from "@swift-eats/frame/data";
import { aheadOnRoute, routeCourse, snapToRoute } from "@swift-eats/ui/map";
import { useEffect, useMemo } from "react";

/** Between two questions for the way, however often a courier leaves it. Wall time. */
const askAgainMs = 10_000;

const pointsOf = (route: OrderRouteView | undefined): readonly PointView[] | undefined =>
  route?.line?.coordinates.map(([lng, lat]) => ({ lng, lat }));

/** The courier's way to the door while it may be seen; asked anew when the courier takes another. */
export function useOrderRoute(orderId: string, courier: PointView | null) {
  const isSeen = courier !== null;
  const { value, again } = useAsk(
    getOrderRoute,
    { params: { id: orderId } },
    { enabled: isSeen, freshMilliseconds: askAgainMs },
  );
  const route = useMemo(() => pointsOf(value), [value]);
  const course = useMemo(() => (route ? routeCourse(route) : null), [route]);
  const place = courier && course ? snapToRoute(course, courier) : null;
  const isLost = courier !== null && course !== null && place === null;
  useEffect(() => {
    if (!isLost) return;
    void again();
    const timer = setInterval(() => void again(), askAgainMs);
    return () => clearInterval(timer);
  }, [isLost, again]);
  if (!isSeen || !course) return null;
  return {
    points: course.points,
    /** What is still to be ridden: the line that is drawn. */
    ahead: aheadOnRoute(course, place?.metres ?? 0),
    isRoad: value?.source === "road_network",
  };
}
