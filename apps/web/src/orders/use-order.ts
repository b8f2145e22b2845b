import { getOrder, type OrderView } from "@swift-eats/contract/ordering";
import type { PointView } from "@swift-eats/contract/wire";
import { cityNow } from "@swift-eats/frame/clock";
import { useAsk } from "@swift-eats/frame/data";
import { useLive } from "@swift-eats/frame/live";
import { useState } from "react";

interface Sight {
  readonly position: PointView;
  readonly headingDegrees: number | null;
  readonly at: number;
}

/** A reading older than this, in city time, is drawn pale. */
const staleMilliseconds = 120_000;

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
  const courier =
    order.courier?.sees === "position" && latest
      ? { ...latest, stale: (cityNow() ?? latest.at) - latest.at > staleMilliseconds }
      : null;
  return { order, courier, problem };
}
