"use client";

import type { getOperationsOrder, OperationsDriver } from "@swift-eats/contract/operations";
import type { ResponseOf } from "@swift-eats/contract/wire";
import { useFormatter, useTranslations } from "next-intl";

type Line = ResponseOf<typeof getOperationsOrder>["history"][number];

/** Everything that happened to an order: when, by whom, why. The newest first. */
export function OrderHistory(props: {
  history: readonly Line[];
  timeZone: string;
  couriers: readonly OperationsDriver[];
}) {
  const t = useTranslations("history");
  const lines = [...props.history].reverse();
  return (
    <section aria-label={t("label")}>
      <h3 className="mb-2 font-bold">{t("label")}</h3>
      <ol className="flex flex-col border-s-2 border-line ps-4">
        {lines.map((line) => (
          <HistoryLine key={line.id} line={line} {...props} />
        ))}
      </ol>
    </section>
  );
}

function HistoryLine({
  line,
  timeZone,
  couriers,
}: {
  line: Line;
  timeZone: string;
  couriers: readonly OperationsDriver[];
}) {
  const t = useTranslations("history");
  const format = useFormatter();
  const { driverId } = line.facts;
  const courier = couriers.find((each) => each.driverId === driverId)?.name;
  const facts = Object.keys(line.facts).length > 0;
  return (
    <li className="relative pb-3">
      <span
        aria-hidden
        className="absolute -start-[1.4rem] top-1.5 size-2.5 rounded-full border-2 border-surface bg-muted"
      />
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{t(`types.${line.type}`)}</span>
        {courier ? <span>{courier}</span> : null}
        <time dateTime={line.at} className="ms-auto text-sm text-muted tabular">
          {format.dateTime(new Date(line.at), {
            hour: "2-digit",
            minute: "2-digit",
            second: "2-digit",
            hourCycle: "h23",
            timeZone,
          })}
        </time>
      </p>
      <p className="text-sm text-muted">
        {t(`roles.${line.actor.role}`)}
        {line.actorName ? ` · ${line.actorName}` : null}
        {line.reason ? <span className="text-ink"> · “{line.reason}”</span> : null}
      </p>
      {facts ? (
        <details className="text-xs text-muted">
          <summary className="min-h-6 cursor-pointer">{t("evidence")}</summary>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3">
            {Object.entries(line.facts).map(([name, value]) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd className="break-all text-ink">
                  {typeof value === "object" ? JSON.stringify(value) : String(value)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </li>
  );
}
