import { getOrder, type OrderView } from "@swift-eats/contract/ordering";
import type { PointView } from "@swift-eats/contract/wire";
import { useCityNow, useClockRate } from "@swift-eats/frame/clock";
import { useAsk } from "@swift-eats/frame/data";
import { useLive } from "@swift-eats/frame/live";
import { useState } from "react";

interface Sight {
  readonly position: PointView;
  readonly headingDegrees: number | null;
  readonly at: number;
}

/** Three signs of life missed: where the courier was last, not where they are. Wall time. */
const silentSecondsMin = 45;
/** How often that is looked at. */
const lookMilliseconds = 5_000;

/** Seconds without a sign of life, or null while the position is fresh. */
const silence = (wallSeconds: number): number | null =>
  wallSeconds < silentSecondsMin ? null : Math.round(wallSeconds);

/** One order, kept true by its room; the courier's place comes by socket, or with the order itself. */
export function useOrder(first: OrderView) {
  const { value, problem } = useAsk(getOrder, { params: { id: first.id } }, { initial: first });
  const order = value ?? first;
  const [heard, setHeard] = useState<Sight | null>(null);
  useLive({
    watch: { room: "order", orderId: first.id },
    refetch: [getOrder],
    on: {
      position: (event) => {
        if (event.orderId !== first.id) return;
        setHeard({
          position: event.point,
          headingDegrees: event.headingDegrees,
          at: Date.parse(event.at),
        });
      },
    },
  });
  const told: Sight | null =
    order.courier?.position && order.courier.positionAt
      ? {
          position: order.courier.position,
          headingDegrees: order.courier.headingDegrees,
          at: Date.parse(order.courier.positionAt),
        }
      : null;
  const latest = heard && (!told || heard.at >= told.at) ? heard : told;
  const now = useCityNow(lookMilliseconds)?.getTime() ?? 0;
  const rate = useClockRate()?.rate ?? 1;
  const courier =
    order.courier?.sees === "position" && latest
      ? { ...latest, silentSeconds: silence((now - latest.at) / 1_000 / rate) }
      : null;
  return { order, courier, problem };
}
