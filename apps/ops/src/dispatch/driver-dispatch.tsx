"use client";

import type { DecisionView } from "@swift-eats/contract/dispatch";
import { listDriverDecisions } from "@swift-eats/contract/operations";
import { whyNotAsked } from "@swift-eats/domain/dispatch";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { IconButton } from "@swift-eats/ui/icon-button";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { X } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { DecisionLine } from "./decision-line.tsx";
import { decisionKey } from "./decision-look.ts";

export interface DriverDispatchProps {
  driverId: string;
  timeZone: string;
  onClose: () => void;
}

/** What a courier was asked, and what went to somebody else and why. Reading it is audited, so it is not polled. */
export function DriverDispatch({ driverId, timeZone, onClose }: DriverDispatchProps) {
  const t = useTranslations("driver_dispatch");
  const frame = useTranslations("frame");
  const format = useFormatter();
  const { value, problem, again } = useAsk(
    listDriverDecisions,
    { params: { id: driverId } },
    { freshMilliseconds: 30_000 },
  );
  const shiftEndsAt = value?.driver.shiftEndsAt;
  return (
    <aside
      aria-label={t("label")}
      className="flex min-w-0 flex-col gap-3 self-start rounded-card border border-line bg-surface p-4"
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="text-lg font-bold">{value?.driver.name}</h3>
          <p className="text-sm text-muted">
            {t("hint")}
            {shiftEndsAt ? (
              <span className="block">
                {t("shift_ends", {
                  time: format.dateTime(new Date(shiftEndsAt), {
                    hour: "2-digit",
                    minute: "2-digit",
                    hourCycle: "h23",
                    timeZone,
                  }),
                })}
              </span>
            ) : null}
          </p>
        </div>
        <IconButton
          label={t("close")}
          icon={<X aria-hidden />}
          onClick={onClose}
          className="-me-2"
        />
      </div>
      {problem && !value ? (
        <ProblemState problem={problem} onRetry={() => void again()} />
      ) : value ? (
        <Decisions items={value.items} driverId={driverId} timeZone={timeZone} />
      ) : (
        <Loading label={frame("loading")}>
          <SkeletonText lines={6} />
        </Loading>
      )}
    </aside>
  );
}

function Decisions(props: { items: readonly DecisionView[]; driverId: string; timeZone: string }) {
  const { items, driverId, timeZone } = props;
  const t = useTranslations("driver_dispatch");
  const against = useTranslations("decisions.against");
  const reasonOf = ({ runnersUp, terms }: DecisionView): string | null => {
    const me = runnersUp.find((each) => each.driverId === driverId);
    return me ? against(whyNotAsked(me, terms)) : null;
  };
  if (items.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ol className="flex flex-col border-s-2 border-line ps-4">
      {items.map((decision) => (
        <DecisionLine
          key={decisionKey(decision)}
          decision={decision}
          timeZone={timeZone}
          about={
            <p className="text-sm">
              <Link
                href={`/?order=${decision.orderId}`}
                className="inline-flex min-h-6 items-center underline"
              >
                {decision.restaurantName}
              </Link>
              {decision.driverId === driverId ? null : (
                <span> · {t("not_asked", { reason: reasonOf(decision) ?? "–" })}</span>
              )}
            </p>
          }
        />
      ))}
    </ol>
  );
}
