"use client";

import { listOrderDecisions, removeWish, type WishView } from "@swift-eats/contract/operations";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Ban, Pin } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

export interface WishListProps {
  orderId: string;
  wishes: readonly WishView[];
  timeZone: string;
}

/** What operations want for an order: by whom, since when, why, and the way back. */
export function WishList({ orderId, wishes, timeZone }: WishListProps) {
  const t = useTranslations("wishes");
  const format = useFormatter();
  const { tell, busy, problem } = useTell(removeWish, [listOrderDecisions]);
  if (wishes.length === 0) return null;
  return (
    <>
      <ul aria-label={t("label")} className="mb-2 flex flex-col gap-2">
        {wishes.map(({ driverId, driverName, kind, reason, setAt, setByName }) => (
          <li
            key={driverId}
            className="flex items-start gap-2 rounded-card border border-line bg-surface-raised py-1 ps-3"
          >
            {kind === "pin" ? (
              <Pin aria-hidden className="mt-2 size-4 shrink-0 text-courier-text" />
            ) : (
              <Ban aria-hidden className="mt-2 size-4 shrink-0 text-bad-text" />
            )}
            <p className="min-w-0 flex-1 py-1 text-sm">
              <span className="font-semibold">{t(`is.${kind}`, { name: driverName })}</span>
              <span className="block text-muted">
                “{reason}” · {setByName ?? t("somebody")},{" "}
                {format.dateTime(new Date(setAt), {
                  hour: "2-digit",
                  minute: "2-digit",
                  hourCycle: "h23",
                  timeZone,
                })}
              </span>
            </p>
            <Button
              variant="ghost"
              busy={busy}
              aria-label={t("undo_for", { name: driverName })}
              onClick={() => void tell({ params: { id: orderId, driverId } })}
            >
              {t("undo")}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={problem} />
    </>
  );
}
