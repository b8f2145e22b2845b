"use client";

import type { OrderSummary } from "@swift-eats/contract/ordering";
import { isOpen } from "@swift-eats/domain/ordering";
import { Badge } from "@swift-eats/ui/badge";
import { Card } from "@swift-eats/ui/card";
import { Price } from "@swift-eats/ui/price";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DishPicture } from "../catalog/dish-picture.tsx";
import { useMoments } from "../shell/moments.ts";
import { Reorder } from "./reorder.tsx";
import { endedBadly } from "./stages.ts";

export type PastOrderProps = { order: Omit<OrderSummary, "endedAt" | "rating"> };

/** One order of the list. */
export function PastOrder({ order }: PastOrderProps) {
  const t = useTranslations("orders");
  const locale = useLocale();
  const { restaurant, lines, price, status, placedAt } = order;
  const { day, clock } = useMoments(restaurant.timeZone);
  const tone = isOpen(status) ? "accent" : endedBadly(status) ? "bad" : "good";
  return (
    <Card className="flex gap-4">
      <DishPicture
        name={restaurant.picture}
        ratio={1}
        sizes="80px"
        className="size-20 shrink-0 rounded-input"
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={`/orders/${order.id}`} className="truncate font-bold text-ink">
            {restaurant.name}
          </Link>
          <Badge tone={tone}>{t(`status_${status}`)}</Badge>
        </p>
        <p className="text-sm text-muted tabular">
          {placedAt ? `${day(placedAt)}, ${clock(placedAt)}` : null}
        </p>
        <p className="truncate text-sm">
          {lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(", ")}
        </p>
        <p className="flex flex-wrap items-center justify-between gap-2 pt-1">
          <Price
            minor={price.totalAmount}
            currency={price.currency}
            locale={locale}
            className="font-semibold"
          />
          {isOpen(status) ? null : <Reorder order={order} />}
        </p>
      </div>
    </Card>
  );
}
