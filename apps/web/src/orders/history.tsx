"use client";

import { listOrders, type OrderSummary } from "@swift-eats/contract/ordering";
import { isOpen } from "@swift-eats/domain/ordering";
import { ProblemState, send, useAsk } from "@swift-eats/frame/data";
import { Badge } from "@swift-eats/ui/badge";
import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { Price } from "@swift-eats/ui/price";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { DishPicture } from "../catalog/dish-picture.tsx";
import { useMoments } from "../shell/moments.ts";
import { NoOrders } from "./no-orders.tsx";
import { Reorder } from "./reorder.tsx";
import { endedBadly } from "./stages.ts";

/** Everything ordered with this account, newest first. */
export function History({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations("orders");
  const frame = useTranslations("frame");
  const { value, loading, problem, again } = useAsk(listOrders, { query: {} });
  const [more, setMore] = useState<readonly OrderSummary[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (problem) return <ProblemState problem={problem} onRetry={() => void again()} />;
  if (loading || !value)
    return (
      <Loading label={frame("loading")} className="flex flex-col gap-3">
        <Skeleton className="h-28 w-full" />
        <Skeleton className="h-28 w-full" />
      </Loading>
    );
  const orders = [...value.items, ...more];
  const after = more.length > 0 ? next : value.next;
  if (orders.length === 0) return <NoOrders signedIn={signedIn} />;
  const load = async () => {
    if (!after) return;
    setBusy(true);
    const answer = await send(listOrders, { query: { after } });
    setBusy(false);
    if (!answer.ok) return;
    setMore((before) => [...before, ...answer.value.items]);
    setNext(answer.value.next);
  };
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {orders.map((order) => (
          <li key={order.id}>
            <PastOrder order={order} />
          </li>
        ))}
      </ul>
      {after ? (
        <Button variant="secondary" busy={busy} onClick={() => void load()}>
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}

function PastOrder({ order }: { order: OrderSummary }) {
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
