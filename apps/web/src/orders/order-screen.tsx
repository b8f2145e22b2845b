"use client";

import type { OrderView } from "@swift-eats/contract/ordering";
import { isOpen } from "@swift-eats/domain/ordering";
import { ConnectionBanner } from "@swift-eats/frame/shell";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { Skeleton } from "@swift-eats/ui/skeleton";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { CancelOrder } from "./cancel-order.tsx";
import { CourierLine } from "./courier-line.tsx";
import { Headline } from "./headline.tsx";
import { OrderSteps } from "./order-steps.tsx";
import { Pin } from "./pin.tsx";
import { RateOrder } from "./rate-order.tsx";
import { Receipt } from "./receipt.tsx";
import { Reorder } from "./reorder.tsx";
import { endedBadly } from "./stages.ts";
import { useOrder } from "./use-order.ts";

const OrderMap = dynamic(() => import("./order-map.tsx").then((part) => part.OrderMap), {
  ssr: false,
  loading: () => <Skeleton className="size-full rounded-none" />,
});

/** The map is the page while something is on its way; the promise is the headline. */
export function OrderScreen({ order: first }: { order: OrderView }) {
  const t = useTranslations("order");
  const { order, courier } = useOrder(first);
  const open = isOpen(order.status);
  const mapped = open && order.status !== "awaiting_payment";
  const { challengeUrl } = order.payment;
  return (
    <div
      className={
        mapped ? "md:grid md:h-[calc(100dvh-3.6rem)] md:grid-cols-[26rem_1fr]" : "mx-auto max-w-xl"
      }
    >
      {mapped ? (
        <div className="sticky top-14 h-[45dvh] md:static md:order-2 md:h-full">
          <OrderMap order={order} courier={courier} />
        </div>
      ) : null}
      <div
        className={
          mapped
            ? "relative z-10 -mt-4 flex flex-col gap-5 rounded-t-2xl border-t border-line bg-surface px-4 py-5 md:mt-0 md:overflow-y-auto md:rounded-none md:border-t-0 md:border-e"
            : "flex flex-col gap-5 px-4 py-5"
        }
      >
        {open ? (
          <div className="flex">
            <ConnectionBanner always shape="chip" />
          </div>
        ) : null}
        <Headline order={order} />
        {order.status === "awaiting_payment" && challengeUrl ? (
          <a href={challengeUrl} className={buttonStyle({ size: "lg" })}>
            {t("to_the_bank")}
          </a>
        ) : null}
        {order.status === "delivered" ? <RateOrder order={order} /> : null}
        {open ? <Pin order={order} /> : null}
        <CourierLine order={order} silentSeconds={courier?.silentSeconds ?? null} />
        <OrderSteps order={order} />
        {endedBadly(order.status) || order.status === "delivered" ? (
          <Reorder order={order} />
        ) : null}
        <Receipt order={order} />
        <CancelOrder order={order} />
      </div>
    </div>
  );
}
