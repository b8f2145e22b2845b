import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { ProblemNotice } from "@swift-eats/frame/data";
import { Badge } from "@swift-eats/ui/badge";
import { Bike, CalendarClock, ShoppingBag } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useShift } from "../shift/shift-context.ts";
import { CourierLine } from "./courier-line.tsx";
import { TicketActions } from "./ticket-actions.tsx";
import { TicketLines } from "./ticket-lines.tsx";
import { TicketRing } from "./ticket-ring.tsx";

/** One order at arm's length: code, time, what to cook, and the one thing to do next. */
export function Ticket({ order, now }: { order: KitchenOrderView; now: number }) {
  const t = useTranslations("board");
  const { orders, touch, untouched } = useShift();
  const ringing = untouched.has(order.id);
  const out = order.status === "picked_up";
  return (
    <article
      aria-label={t("ticket", { code: order.pickupCode, name: order.customerFirstName })}
      data-order={order.id}
      onPointerDownCapture={() => touch(order.id)}
      onKeyDownCapture={() => touch(order.id)}
      className={`flex flex-col gap-3 rounded-card border-2 bg-surface-raised p-4 animate-rise ${
        ringing ? "border-accent ring-4 ring-accent" : "border-line"
      }`}
    >
      <header className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="display text-2xl leading-none tabular">{order.pickupCode}</p>
          <p className="mt-1 truncate font-semibold">{order.customerFirstName}</p>
          <Kind order={order} />
        </div>
        <TicketRing order={order} now={now} />
      </header>
      {out ? null : <TicketLines order={order} />}
      <CourierLine order={order} />
      <ProblemNotice problem={orders.refusals[order.id] ?? null} />
      <TicketActions order={order} />
    </article>
  );
}

function Kind({ order }: { order: KitchenOrderView }) {
  const t = useTranslations("board");
  const format = useFormatter();
  const { restaurant } = useShift();
  const { fulfilment, scheduledFor } = order;
  return (
    <p className="mt-1.5 flex flex-wrap gap-2">
      {fulfilment === "pickup" ? (
        <Badge tone="accent" icon={<ShoppingBag aria-hidden />}>
          {t("pickup")}
        </Badge>
      ) : (
        <Badge icon={<Bike aria-hidden />}>{t("delivery")}</Badge>
      )}
      {scheduledFor ? (
        <Badge tone="wait" icon={<CalendarClock aria-hidden />}>
          {t("for", {
            time: format.dateTime(new Date(scheduledFor), {
              weekday: "short",
              hour: "2-digit",
              minute: "2-digit",
              hourCycle: "h23",
              timeZone: restaurant.timeZone,
            }),
          })}
        </Badge>
      ) : null}
    </p>
  );
}
