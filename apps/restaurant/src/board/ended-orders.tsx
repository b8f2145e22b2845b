"use client";

import { Badge } from "@swift-eats/ui/badge";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { Price } from "@swift-eats/ui/price";
import { SearchField } from "@swift-eats/ui/search-field";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import type { Tone } from "@swift-eats/ui/tone";
import { History } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { sortBoard } from "./columns.ts";

const tones: Record<string, Tone> = {
  delivered: "good",
  rejected: "bad",
  expired: "bad",
  undeliverable: "wait",
};

/** What ended in the last two hours. */
export function EndedOrders() {
  const t = useTranslations("ended");
  const format = useFormatter();
  const locale = useLocale();
  const { orders, restaurant } = useShift();
  const [text, setText] = useState("");
  if (orders.orders === null)
    return (
      <Loading label={t("title")} className="p-6">
        <SkeletonText lines={6} />
      </Loading>
    );
  const wanted = text.trim().toLowerCase();
  const { ended } = sortBoard(orders.orders);
  const found = ended.filter(({ pickupCode, customerFirstName }) =>
    `${pickupCode} ${customerFirstName}`.toLowerCase().includes(wanted),
  );
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4">
      <h2 className="text-xl font-bold">{t("title")}</h2>
      <SearchField
        label={t("search")}
        clearLabel={t("clear")}
        placeholder={t("search")}
        value={text}
        onValueChange={setText}
        shortcut="/"
      />
      {found.length === 0 ? (
        <EmptyState icon={<History aria-hidden />} title={t("none")} body={t("none_body")} />
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface-raised">
          {found.map((order) => (
            <li key={order.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
              <span className="text-lg font-bold tabular">{order.pickupCode}</span>
              <span className="min-w-0 flex-1 truncate">{order.customerFirstName}</span>
              <Badge tone={tones[order.status] ?? "neutral"}>{t(`status.${order.status}`)}</Badge>
              <Price
                minor={order.price.subtotalAmount}
                currency={order.price.currency}
                locale={locale}
              />
              <span className="text-muted tabular">
                {order.endedAt
                  ? format.dateTime(new Date(order.endedAt), {
                      hour: "2-digit",
                      minute: "2-digit",
                      hourCycle: "h23",
                      timeZone: restaurant.timeZone,
                    })
                  : ""}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
