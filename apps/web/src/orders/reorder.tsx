"use client";

import type { OrderSummary } from "@swift-eats/contract/ordering";
import { Button } from "@swift-eats/ui/button";
import { RotateCcw } from "@swift-eats/ui/icons";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { lineKey, writeCart } from "../cart/cart.ts";

export interface ReorderProps {
  order: Pick<OrderSummary, "restaurant" | "lines" | "price">;
}

/** The same again; the checkout tells what has changed since. */
export function Reorder({ order }: ReorderProps) {
  const t = useTranslations("order");
  const router = useRouter();
  const again = () => {
    writeCart({
      restaurantId: order.restaurant.id,
      restaurantName: order.restaurant.name,
      currency: order.price.currency,
      lines: order.lines.map(
        ({ itemId, name, quantity, optionIds, options, note, unitAmount }) => ({
          key: lineKey(itemId, optionIds, note),
          itemId,
          name,
          quantity,
          optionIds,
          optionNames: options.map((option) => option.name),
          note,
          unitAmount,
        }),
      ),
    });
    router.push("/checkout");
  };
  return (
    <Button variant="secondary" icon={<RotateCcw aria-hidden className="size-4" />} onClick={again}>
      {t("reorder")}
    </Button>
  );
}
