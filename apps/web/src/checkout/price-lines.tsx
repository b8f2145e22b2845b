import type { PriceView } from "@swift-eats/contract/pricing";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";

export interface PriceLinesProps {
  price: PriceView;
  fulfilment: "delivery" | "pickup";
  tip?: boolean;
}

/** Where the total comes from. A tax inside the prices is told, not added. */
export function PriceLines({ price, fulfilment }: PriceLinesProps) {
  const t = useTranslations("checkout");
  const locale = useLocale();
  const rows: readonly (readonly [string, number])[] = [
    [t("subtotal"), price.subtotalAmount],
    ...(fulfilment === "delivery" ? [[t("delivery_fee"), price.deliveryFeeAmount] as const] : []),
    [t("service_fee"), price.serviceFeeAmount],
    ...(price.taxInclusive ? [] : [[t("tax"), price.taxAmount] as const]),
    ...(price.tipAmount > 0 ? [[t("tip"), price.tipAmount] as const] : []),
  ];
  const money = (minor: number) => (
    <Price minor={minor} currency={price.currency} locale={locale} />
  );
  return (
    <dl className="flex flex-col gap-1.5">
      {rows.map(([label, minor]) => (
        <div key={label} className="flex justify-between gap-4">
          <dt>{label}</dt>
          <dd>{money(minor)}</dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-t border-line pt-2 text-lg font-bold">
        <dt>{t("total")}</dt>
        <dd>{money(price.totalAmount)}</dd>
      </div>
      {price.taxInclusive ? (
        <div className="flex justify-between gap-4 text-sm text-muted">
          <dt>{t("tax_inside")}</dt>
          <dd>{money(price.taxAmount)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
