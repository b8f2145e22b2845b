import type { OrderView } from "@swift-eats/contract/ordering";
import { useTranslations } from "next-intl";

/** Proof at the door or at the counter. */
export function Pin({ order }: { order: OrderView }) {
  const t = useTranslations("order");
  if (order.status === "awaiting_payment") return null;
  return (
    <p className="flex items-center justify-between gap-4 rounded-card bg-surface-sunken px-4 py-3">
      <span className="text-sm">
        {t(order.fulfilment === "delivery" ? "pin_courier" : "pin_counter")}
      </span>
      <span className="text-2xl font-extrabold tracking-widest tabular">{order.pin}</span>
    </p>
  );
}
