"use client";

import { type CourierDecisionView, listCourierDecisions } from "@swift-eats/contract/dispatch";
import { ProblemNotice, useAsk } from "@swift-eats/frame/data";
import { Badge } from "@swift-eats/ui/badge";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { moneyText } from "@swift-eats/ui/price";
import { Sheet } from "@swift-eats/ui/sheet";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import type { Tone } from "@swift-eats/ui/tone";
import { MessageCircleQuestion } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useCourier } from "./courier-context.ts";

type Outcome = CourierDecisionView["outcome"];

const tone: Readonly<Record<Outcome, Tone>> = {
  asked: "courier",
  told: "courier",
  joined: "courier",
  left: "neutral",
  withdrawn: "wait",
  not_asked: "neutral",
};

/** The latest decisions that concern this courier, in plain words. */
export function DecisionsSheet(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("decisions");
  const frame = useTranslations("frame");
  return (
    <Sheet {...props} title={t("title")} description={t("lead")} closeLabel={frame("close")}>
      {props.open ? <DecisionList /> : null}
    </Sheet>
  );
}

function DecisionList() {
  const t = useTranslations("decisions");
  const { value, problem } = useAsk(listCourierDecisions, {});
  if (problem) return <ProblemNotice problem={problem} />;
  if (!value)
    return (
      <Loading label={t("loading")}>
        <SkeletonText lines={6} />
      </Loading>
    );
  if (value.items.length === 0)
    return (
      <EmptyState
        icon={<MessageCircleQuestion aria-hidden />}
        title={t("none")}
        body={t("none_body")}
      />
    );
  return (
    <ul className="divide-y divide-line">
      {value.items.map((decision) => (
        <Line key={`${decision.decidedAt} ${decision.outcome}`} decision={decision} />
      ))}
    </ul>
  );
}

function Line({ decision }: { decision: CourierDecisionView }) {
  const t = useTranslations("decisions");
  const format = useFormatter();
  const locale = useLocale();
  const { timeZone } = useCourier();
  const { outcome, why, payAmount, driverEtaSeconds, worseByMinutes, answer, currency } = decision;
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tone[outcome]}>{t(`outcomes.${outcome}`)}</Badge>
        {answer ? <span className="text-sm text-muted">{t(`answers.${answer}`)}</span> : null}
        <time dateTime={decision.decidedAt} className="ms-auto text-sm text-muted tabular">
          {format.dateTime(new Date(decision.decidedAt), {
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
            timeZone,
          })}
        </time>
      </p>
      <p className="font-semibold">
        {decision.restaurantName}
        {decision.orders > 1 ? ` · ${t("orders", { count: decision.orders })}` : null}
      </p>
      {why ? (
        <p>
          {t(outcome === "not_asked" ? `why_not.${why}` : `why.${why}`)}{" "}
          {outcome === "not_asked" && worseByMinutes
            ? t("worse", { minutes: format.number(worseByMinutes, { maximumFractionDigits: 1 }) })
            : null}
        </p>
      ) : null}
      {payAmount !== null && driverEtaSeconds !== null ? (
        <p className="text-sm text-muted">
          {t("told", {
            pay: moneyText({ minor: payAmount, currency, locale }),
            minutes: Math.max(1, Math.round(driverEtaSeconds / 60)),
          })}
        </p>
      ) : null}
    </li>
  );
}
