import type { OrderView } from "@swift-eats/contract/ordering";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { PriceLines } from "../checkout/price-lines.tsx";
import { streetLine } from "../place/address-line.ts";

/** What was ordered, where it goes, and what it cost. */
export function Receipt({ order }: { order: OrderView }) {
  const t = useTranslations("order");
  const locale = useLocale();
  const { currency } = order.price;
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5" aria-label={t("receipt")}>
      <h2 className="text-lg font-bold">{order.restaurant.name}</h2>
      <ul className="flex flex-col gap-2">
        {order.lines.map((line) => (
          <li key={line.id} className="flex gap-3">
            <span className="tabular">{line.quantity} ×</span>
            <span className="min-w-0 flex-1">
              <span className="block">{line.name}</span>
              <span className="block text-sm text-muted">
                {line.options.map(({ name }) => name).join(", ")}
              </span>
            </span>
            <Price minor={line.totalAmount} currency={currency} locale={locale} />
          </li>
        ))}
      </ul>
      <PriceLines price={order.price} fulfilment={order.fulfilment} />
      <p className="text-sm text-muted">
        {t(`paid_${order.payment.kind}`)}
        {order.payment.refundedAmount > 0 ? (
          <>
            {" · "}
            {t("refunded")}{" "}
            <Price minor={order.payment.refundedAmount} currency={currency} locale={locale} />
          </>
        ) : null}
        {order.cancellationFeeAmount > 0 ? (
          <>
            {" · "}
            {t("fee")}{" "}
            <Price minor={order.cancellationFeeAmount} currency={currency} locale={locale} />
          </>
        ) : null}
      </p>
      {order.dropOff ? (
        <p className="text-sm text-muted">
          {t("to", { address: streetLine(order.dropOff.address) })}
        </p>
      ) : null}
    </section>
  );
}
