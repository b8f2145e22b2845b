"use client";

import { quantityMax } from "@swift-eats/domain/pricing";
import { Price } from "@swift-eats/ui/price";
import { Stepper } from "@swift-eats/ui/stepper";
import { useLocale, useTranslations } from "next-intl";
import { type Cart, withQuantity, writeCart } from "../cart/cart.ts";

/** What is ordered; less and more. */
export function CartLines({ cart }: { cart: Cart }) {
  const t = useTranslations("cart");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {cart.lines.map((line) => (
        <li key={line.key} className="flex items-center gap-3 py-3 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{line.name}</p>
            {line.optionNames.length > 0 ? (
              <p className="text-sm text-muted">{line.optionNames.join(", ")}</p>
            ) : null}
            {line.note ? <p className="text-sm text-muted">“{line.note}”</p> : null}
            <Price
              minor={line.unitAmount * line.quantity}
              currency={cart.currency}
              locale={locale}
              className="text-sm"
            />
          </div>
          <Stepper
            label={t("quantity_of", { name: line.name })}
            lessLabel={t("less_of", { name: line.name })}
            moreLabel={t("more_of", { name: line.name })}
            value={line.quantity}
            min={0}
            max={quantityMax}
            removes={line.quantity === 1}
            onValueChange={(quantity) => writeCart(withQuantity(cart, line.key, quantity))}
          />
        </li>
      ))}
    </ul>
  );
}
