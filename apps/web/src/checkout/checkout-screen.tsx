"use client";

import { buttonStyle } from "@swift-eats/ui/button-style";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { ShoppingBag } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCart } from "../cart/cart.ts";
import { CheckoutForm, type CheckoutProps } from "./checkout-form.tsx";
import { CheckoutSkeleton } from "./checkout-skeleton.tsx";

/** The cart is in the browser only: until it is read, the shape of the page. */
export function CheckoutScreen(props: CheckoutProps) {
  const t = useTranslations("checkout");
  const [read, setRead] = useState(false);
  useEffect(() => setRead(true), []);
  const cart = useCart();
  if (cart) return <CheckoutForm {...props} cart={cart} />;
  if (!read) return <CheckoutSkeleton />;
  return (
    <EmptyState
      icon={<ShoppingBag aria-hidden />}
      title={t("empty")}
      body={t("empty_body")}
      action={
        <Link href="/" className={buttonStyle()}>
          {t("empty_action")}
        </Link>
      }
    />
  );
}
