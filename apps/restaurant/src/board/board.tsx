"use client";

import { useCityNow } from "@swift-eats/frame/clock";
import { ProblemState } from "@swift-eats/frame/data";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { Column } from "./column.tsx";
import { type ColumnName, columns, sortBoard } from "./columns.ts";

/** Every open order by where it stands. On a phone one column at a time. */
export function Board() {
  const t = useTranslations("board");
  const { orders, untouched } = useShift();
  const now = useCityNow(1_000);
  const [shown, setShown] = useState<ColumnName>("new");
  const sorted = useMemo(() => sortBoard(orders.orders ?? []), [orders.orders]);

  if (orders.orders === null || now === null) {
    if (orders.problem)
      return <ProblemState problem={orders.problem} onRetry={() => void orders.again()} />;
    return (
      <Loading label={t("loading")} className="grid gap-4 p-4 lg:grid-cols-4">
        {columns.map((name) => (
          <Skeleton key={name} className="h-80" />
        ))}
      </Loading>
    );
  }
  return (
    <div data-ringing={untouched.size > 0} className="flex flex-col">
      <p aria-live="assertive" className="sr-only">
        {untouched.size > 0 ? t("alarm_title", { count: untouched.size }) : ""}
      </p>
      {sorted.scheduled.length > 0 ? <ScheduledStrip /> : null}
      <div className="sticky top-0 z-20 grid grid-cols-4 gap-1 border-b border-line bg-surface p-2 md:hidden">
        {columns.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={shown === name}
            onClick={() => setShown(name)}
            className={`min-h-control rounded-input px-1 text-xs font-semibold ${
              shown === name ? "bg-ink text-surface" : "bg-surface-sunken text-ink"
            }`}
          >
            <span className="block truncate">{t(`columns.${name}`)}</span>
            <span className="block tabular">{sorted.columns[name].length}</span>
          </button>
        ))}
      </div>
      <div className="grid items-start gap-3 p-3 md:grid-cols-2 lg:grid-cols-[1.25fr_1.25fr_1fr_0.9fr]">
        {columns.map((name) => (
          <Column
            key={name}
            name={name}
            orders={sorted.columns[name]}
            now={now.getTime()}
            hidden={shown !== name}
          />
        ))}
      </div>
    </div>
  );
}

/** Taken for later: code and time, so that nobody is surprised. */
function ScheduledStrip() {
  const t = useTranslations("board");
  const format = useFormatter();
  const { orders, restaurant } = useShift();
  const { scheduled } = sortBoard(orders.orders ?? []);
  const clock = (at: string | null) =>
    at === null
      ? ""
      : format.dateTime(new Date(at), {
          weekday: "short",
          hour: "2-digit",
          minute: "2-digit",
          hourCycle: "h23",
          timeZone: restaurant.timeZone,
        });
  return (
    <section
      aria-label={t("scheduled")}
      className="border-b border-line bg-surface-raised px-4 py-2"
    >
      <ul className="flex items-center gap-3 overflow-x-auto">
        <li className="shrink-0 text-sm font-semibold text-muted">{t("scheduled")}</li>
        {scheduled.map((order) => (
          <li
            key={order.id}
            className="flex shrink-0 items-baseline gap-2 rounded-pill bg-surface-sunken px-4 py-1.5"
          >
            <span className="font-bold">{order.pickupCode}</span>
            <span className="tabular">{clock(order.scheduledFor)}</span>
            <span className="text-sm text-muted">
              {t("items", { count: order.lines.reduce((sum, { quantity }) => sum + quantity, 0) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
