import type { OrderView } from "@swift-eats/contract/ordering";
import { isOpen } from "@swift-eats/domain/ordering";
import { Bike } from "lucide-react";
import { useTranslations } from "next-intl";

export interface CourierLineProps {
  order: OrderView;
  /** Since when nothing was heard of the courier, in seconds; null while all is fresh. */
  silentSeconds: number | null;
}

/** Who brings it, whether another door comes first, and how old what the map shows is. */
export function CourierLine({ order, silentSeconds }: CourierLineProps) {
  const t = useTranslations("order");
  const { courier } = order;
  if (!courier || order.fulfilment === "pickup" || !isOpen(order.status)) return null;
  return (
    <p className="flex items-center gap-3">
      <span className="grid size-11 shrink-0 place-items-center rounded-full bg-courier-soft text-courier-text">
        <Bike aria-hidden className="size-5" />
      </span>
      <span>
        <span className="block font-semibold">{courier.name}</span>
        <span className="block text-sm text-muted">
          {courier.sees === "one_before_yours" ? t("one_before_yours") : t("your_courier")}
        </span>
        {silentSeconds === null ? null : (
          <span className="block text-sm text-wait-ink">
            {t("last_seen", { minutes: Math.max(1, Math.round(silentSeconds / 60)) })}
          </span>
        )}
      </span>
    </p>
  );
}
