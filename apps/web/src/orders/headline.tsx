import type { OrderView } from "@swift-eats/contract/ordering";
import { useTranslations } from "next-intl";
import { useMoments } from "../shell/moments.ts";
import { endedBadly } from "./stages.ts";

/** The promise, as large as it deserves; below it what is happening. */
export function Headline({ order }: { order: OrderView }) {
  const t = useTranslations("order");
  const { span, clock } = useMoments(order.restaurant.timeZone);
  const { status, fulfilment, endedAt } = order;
  const due = order.eta ?? order.promise;
  const waiting = status === "awaiting_payment";
  const headline = endedBadly(status)
    ? t(`ended_${status}`)
    : waiting
      ? t("waiting_for_bank")
      : status === "delivered"
        ? t(fulfilment === "delivery" ? "delivered_at" : "collected_at", {
            time: endedAt ? clock(endedAt) : "",
          })
        : t(fulfilment === "delivery" ? "arrives" : "ready_at", { span: span(due) });
  const late = order.eta !== null && Date.parse(order.eta.from) > Date.parse(order.promise.to);
  return (
    <div aria-live="polite">
      <h1 className="text-2xl font-extrabold tabular">{headline}</h1>
      <p className="mt-1 text-muted">
        {t(`status_${status}`, { restaurant: order.restaurant.name })}
      </p>
      {late && !endedBadly(status) && status !== "delivered" ? (
        <p className="mt-1 text-sm text-wait-ink">
          {t("later_than", { span: span(order.promise) })}
        </p>
      ) : null}
    </div>
  );
}
