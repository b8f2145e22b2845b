"use client";

import { getOperationsOrder, type OperationsDriver } from "@swift-eats/contract/operations";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { Badge } from "@swift-eats/ui/badge";
import { IconButton } from "@swift-eats/ui/icon-button";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { OrderDispatch } from "../dispatch/order-dispatch.tsx";
import { BreachBadge } from "./breach-badge.tsx";
import { OrderActions } from "./order-actions.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderHistory } from "./order-history.tsx";
import { statusTone } from "./status-look.ts";
import { TripStops } from "./trip-stops.tsx";

export interface OrderPanelProps {
  orderId: string;
  couriers: readonly OperationsDriver[];
  /** How often the reader asked to go into the order; each time the focus goes there, once it is read. */
  entered: number;
  onClose: () => void;
}

/** One order with everything that is on record about it. */
export function OrderPanel({ orderId, couriers, entered, onClose }: OrderPanelProps) {
  const t = useTranslations("order");
  const frame = useTranslations("frame");
  const status = useTranslations("status");
  const { value, problem, again } = useAsk(getOperationsOrder, { params: { id: orderId } });
  const heading = useRef<HTMLHeadingElement>(null);
  const isRead = value !== undefined;
  useEffect(() => {
    if (entered > 0 && isRead) heading.current?.focus();
  }, [entered, isRead]);
  const close = (
    <IconButton label={t("close")} icon={<X aria-hidden />} onClick={onClose} className="-me-2" />
  );
  if (!value)
    return (
      <Frame>
        <div className="flex justify-end">{close}</div>
        {problem ? (
          <ProblemState problem={problem} onRetry={() => void again()} />
        ) : (
          <Loading label={frame("loading")}>
            <SkeletonText lines={8} />
          </Loading>
        )}
      </Frame>
    );
  const { order, summary, history, trip } = value;
  return (
    <Frame>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 ref={heading} id="order-title" tabIndex={-1} className="text-lg font-bold">
            {order.restaurant.name}
          </h2>
          <p className="text-sm text-muted">
            {t("for", { name: summary.customerFirstName })} · <span>{order.id.slice(-8)}</span>
          </p>
          <p className="mt-1.5 flex gap-2">
            <Badge tone={statusTone[order.status]}>{status(order.status)}</Badge>
            <BreachBadge minutes={summary.minutesToBreach} />
          </p>
        </div>
        {close}
      </div>
      <OrderActions order={order} summary={summary} trip={trip} couriers={couriers} />
      <OrderFacts order={order} summary={summary} />
      {order.fulfilment === "delivery" ? (
        <OrderDispatch order={order} summary={summary} couriers={couriers} />
      ) : null}
      {trip ? <TripStops trip={trip} timeZone={order.restaurant.timeZone} /> : null}
      <OrderHistory history={history} timeZone={order.restaurant.timeZone} couriers={couriers} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations("order");
  return (
    <aside
      aria-label={t("label")}
      className="fixed inset-0 z-40 flex flex-col gap-4 overflow-y-auto bg-surface p-4 lg:static lg:z-auto"
    >
      {children}
    </aside>
  );
}
