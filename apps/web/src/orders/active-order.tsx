"use client";

import type { OrderView } from "@swift-eats/contract/ordering";
import { Bike, ChevronRight } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useMoments } from "../shell/moments.ts";
import { SoftLink } from "../shell/soft-link.tsx";
import { rememberedOrders } from "./remembered.ts";

/** The way back to an order that is under way. */
export function ActiveOrder() {
  const [order, setOrder] = useState<OrderView | null>(null);
  useEffect(() => {
    if (rememberedOrders().length === 0) return;
    void import("./active-order-calls.ts").then(async ({ findActiveOrder }) =>
      setOrder(await findActiveOrder()),
    );
  }, []);
  return order ? <ActiveOrderLink order={order} /> : null;
}

function ActiveOrderLink({ order }: { order: OrderView }) {
  const t = useTranslations("order");
  const { span } = useMoments(order.restaurant.timeZone);
  const due = span(order.eta ?? order.promise);
  return (
    <SoftLink
      href={`/orders/${order.id}`}
      className="mx-auto flex min-h-14 w-full max-w-6xl items-center gap-3 bg-good-soft px-4 py-2 text-good-text no-underline"
    >
      <Bike aria-hidden className="size-5 shrink-0" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{order.restaurant.name}</span>
        <span className="block text-sm tabular">
          {order.status === "awaiting_payment"
            ? t("waiting_for_bank")
            : t(order.fulfilment === "delivery" ? "arrives" : "ready_at", { span: due })}
        </span>
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 rtl:rotate-180" />
    </SoftLink>
  );
}
