"use client";

import type { DecisionView } from "@swift-eats/contract/dispatch";
import { Badge } from "@swift-eats/ui/badge";
import { moneyText } from "@swift-eats/ui/price";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { answerTone, kindDot } from "./decision-look.ts";
import { RunnersUp } from "./runners-up.tsx";
import { ScoreBars } from "./score-bars.tsx";

export interface DecisionLineProps {
  decision: DecisionView;
  timeZone: string;
  /** Its reasons are shown at once. */
  open?: boolean;
  /** Before the sentence: on a courier's list, the order. */
  about?: ReactNode;
}

/** One decision as a sentence, and behind it the score, who else was thought of and what else was on the trip. */
export function DecisionLine({ decision, timeZone, open = false, about }: DecisionLineProps) {
  const t = useTranslations("decisions");
  const time = useTime(timeZone);
  const name = decision.driverName || t("former_courier");
  const until = decision.until ? time(decision.until, false) : "–";
  return (
    <li className="relative pb-4">
      <span
        aria-hidden
        className={`absolute -start-[1.4rem] top-1.5 size-2.5 rounded-full border-2 border-surface ${kindDot[decision.kind]}`}
      />
      {about}
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{t(`kinds.${decision.kind}`, { name, until })}</span>
        {decision.trip ? (
          <Badge tone={answerTone[decision.trip.answer]}>
            {t(`answers.${decision.trip.answer}`)}
          </Badge>
        ) : null}
        <time dateTime={decision.decidedAt} className="ms-auto text-sm text-muted tabular">
          {time(decision.decidedAt, true)}
        </time>
      </p>
      <Told decision={decision} name={name} />
      {decision.terms ? (
        <details open={open} className="group mt-1">
          <summary className="min-h-6 cursor-pointer text-sm font-semibold text-muted">
            {t("why")}
          </summary>
          <div className="mt-1 flex flex-col gap-3 rounded-card border border-line bg-surface-raised p-3">
            <ScoreBars score={decision.terms} />
            <RunnersUp decision={decision} />
            <Bundle decision={decision} />
          </div>
        </details>
      ) : null}
    </li>
  );
}

/** What the courier was told, and why the decision was not another one. */
function Told({ decision, name }: { decision: DecisionView; name: string }) {
  const t = useTranslations("decisions");
  const locale = useLocale();
  const format = useFormatter();
  const { trip, reason } = decision;
  const key = reason === null ? null : `reasons.${reason}`;
  return (
    <p className="text-sm text-muted">
      {trip
        ? t("told", {
            minutes: Math.max(1, Math.round(trip.driverEtaSeconds / 60)),
            kilometres: format.number(trip.distanceMetres / 1_000, { maximumFractionDigits: 1 }),
            pay: moneyText({ minor: trip.payAmount, currency: trip.currency, locale }),
          })
        : null}
      {trip && key ? " · " : null}
      {key ? (t.has(key) ? t(key, { name }) : reason) : null}
    </p>
  );
}

/** The other orders of the trip, in the order of the doors. */
function Bundle({ decision }: { decision: DecisionView }) {
  const t = useTranslations("decisions");
  if (decision.bundle.length < 2) return null;
  return (
    <div>
      <h5 className="text-sm font-semibold">{t("bundle", { count: decision.bundle.length })}</h5>
      <ol className="text-sm">
        {decision.bundle.map(({ orderId, restaurantName, customerFirstName }, index) => (
          <li key={orderId} className="flex gap-2 py-0.5">
            <span className="text-muted tabular">{index + 1}.</span>
            {orderId === decision.orderId ? (
              <span className="font-semibold">{t("this_order")}</span>
            ) : (
              <Link
                href={`/?order=${orderId}`}
                className="inline-flex min-h-6 items-center underline"
              >
                {t("order_of", { name: customerFirstName, restaurant: restaurantName })}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function useTime(timeZone: string) {
  const format = useFormatter();
  return (at: string, seconds: boolean): string =>
    format.dateTime(new Date(at), {
      hour: "2-digit",
      minute: "2-digit",
      ...(seconds ? { second: "2-digit" as const } : {}),
      hourCycle: "h23",
      timeZone,
    });
}
