"use client";

import type { OperationsOrder } from "@swift-eats/contract/operations";
import type { OrderView } from "@swift-eats/contract/ordering";
import { Price } from "@swift-eats/ui/price";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Lines, money and promises. The PIN is nobody's business here. */
export function OrderFacts({ order, summary }: { order: OrderView; summary: OperationsOrder }) {
  const t = useTranslations("order");
  const payment = useTranslations("payment");
  const locale = useLocale();
  const format = useFormatter();
  const { timeZone } = order.restaurant;
  const time = (at: string | null) =>
    at
      ? format.dateTime(new Date(at), {
          hour: "2-digit",
          minute: "2-digit",
          hourCycle: "h23",
          timeZone,
        })
      : "–";
  const money = (minor: number) => (
    <Price minor={minor} currency={order.price.currency} locale={locale} />
  );
  const { dropOff } = order;
  return (
    <section aria-label={t("facts")} className="flex flex-col gap-3">
      <dl className="grid grid-cols-[7rem_1fr] gap-x-3 gap-y-1 text-sm">
        <Fact name={t("placed")}>{time(order.placedAt)}</Fact>
        <Fact name={t("ready")}>{time(order.readyEstimate)}</Fact>
        <Fact name={t("promised")}>
          {time(order.promise.from)} – {time(order.promise.to)}
        </Fact>
        {order.eta ? (
          <Fact name={t("expected")}>
            {time(order.eta.from)} – {time(order.eta.to)}
          </Fact>
        ) : null}
        <Fact name={t("courier")}>{summary.driverName ?? t("nobody")}</Fact>
        {dropOff ? (
          <Fact name={t("door")}>
            {dropOff.address.street} {dropOff.address.houseNumber}
            {dropOff.note ? <span className="block text-muted">{dropOff.note}</span> : null}
          </Fact>
        ) : null}
        <Fact name={t("payment")}>
          {payment(order.payment.kind)} · {payment(order.payment.status)} ·{" "}
          {money(order.price.totalAmount)}
          {order.payment.refundedAmount > 0 ? (
            <span className="block text-muted">
              {t("refunded")} {money(order.payment.refundedAmount)}
            </span>
          ) : null}
        </Fact>
        {order.endReason ? <Fact name={t("end_reason")}>{order.endReason}</Fact> : null}
      </dl>
      <details className="text-sm">
        <summary className="min-h-6 cursor-pointer font-semibold">
          {t("lines", { count: order.lines.length })}
        </summary>
        <ul className="mt-1 flex flex-col gap-1">
          {order.lines.map((line) => (
            <li key={line.id} className="flex justify-between gap-2">
              <span>
                {line.quantity} × {line.name}
                {line.options.length > 0 ? (
                  <span className="block text-muted">
                    {line.options.map(({ name }) => name).join(", ")}
                  </span>
                ) : null}
              </span>
              {money(line.totalAmount)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="tabular">{children}</dd>
    </>
  );
}
