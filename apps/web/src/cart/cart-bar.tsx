"use client";

import { BottomBar } from "@swift-eats/ui/bottom-bar";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { ShoppingBag } from "@swift-eats/ui/icons";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { SoftLink } from "../shell/soft-link.tsx";
import { countOf, subtotalOf, useCart } from "./cart.ts";

/** The way to the checkout, under the thumb; nothing while the cart is empty. */
export function CartBar() {
  const t = useTranslations("cart");
  const locale = useLocale();
  const cart = useCart();
  if (!cart) return null;
  return (
    <BottomBar>
      <SoftLink
        href="/checkout"
        className={buttonStyle({
          size: "lg",
          className: "mx-auto w-full max-w-xl justify-between! px-5!",
        })}
      >
        <span className="flex items-center gap-2">
          <ShoppingBag aria-hidden className="size-5" />
          {t("view", { count: countOf(cart) })}
        </span>
        <Price minor={subtotalOf(cart)} currency={cart.currency} locale={locale} />
      </SoftLink>
    </BottomBar>
  );
}
