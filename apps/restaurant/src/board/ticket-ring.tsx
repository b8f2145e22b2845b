import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { elapsedShare, TimeRing } from "@swift-eats/ui/time-ring";
import { useTranslations } from "next-intl";
import { minutesLeft, ticketTime } from "./ticket-time.ts";

/** Calm, amber, red: for the answer, the cooking and the waiting at the counter. */
export function TicketRing({ order, now }: { order: KitchenOrderView; now: number }) {
  const t = useTranslations("board");
  const { kind, from, until } = ticketTime(order);
  if (kind === "none") return null;
  const left = minutesLeft(until, now);
  const waited = Math.max(0, Math.floor((now - from) / 60_000));
  const shown = kind === "counter" ? waited : left;
  const label =
    kind === "answer"
      ? t("answer_within", { minutes: Math.max(0, left) })
      : kind === "counter"
        ? t("waits_since", { minutes: waited })
        : left >= 0
          ? t("ready_in", { minutes: left })
          : t("late_by", { minutes: -left });
  return (
    <span className="flex flex-col items-center">
      <TimeRing elapsed={elapsedShare({ from, until, now })} label={label} size={76}>
        <span aria-hidden className="text-lg">
          {kind === "cook" && left < 0 ? `+${-left}` : shown}
        </span>
      </TimeRing>
      <span aria-hidden className="text-xs text-muted">
        {t(`ring.${kind}`)}
      </span>
    </span>
  );
}
