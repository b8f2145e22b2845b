"use client";

import { listTrips } from "@swift-eats/contract/drivers";
import { ProblemNotice, useAsk } from "@swift-eats/frame/data";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { Price } from "@swift-eats/ui/price";
import { Sheet } from "@swift-eats/ui/sheet";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { Bike } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useCourier } from "../duty/courier-context.ts";

export interface EarningsSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function EarningsSheet({ open, onOpenChange }: EarningsSheetProps) {
  const t = useTranslations("earnings");
  const frame = useTranslations("frame");
  const locale = useLocale();
  const { courier } = useCourier();
  const { today } = courier;
  const sums = [
    { key: "pay", minor: today.payAmount },
    { key: "tips", minor: today.tipAmount },
    { key: "total", minor: today.payAmount + today.tipAmount },
  ] as const;
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t("today")} closeLabel={frame("close")}>
      <dl className="grid grid-cols-3 gap-2 pb-4">
        {sums.map(({ key, minor }) => (
          <div key={key} className="rounded-card bg-surface-sunken p-3">
            <dt className="text-sm text-muted">{t(key)}</dt>
            <dd className="font-bold">
              <Price minor={minor} currency={today.currency} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
      {open ? <TripList /> : null}
    </Sheet>
  );
}

function TripList() {
  const t = useTranslations("earnings");
  const format = useFormatter();
  const locale = useLocale();
  const { timeZone } = useCourier();
  const { value, problem } = useAsk(listTrips, {});
  if (problem) return <ProblemNotice problem={problem} />;
  if (!value)
    return (
      <Loading label={t("loading")}>
        <SkeletonText lines={4} />
      </Loading>
    );
  if (value.items.length === 0)
    return <EmptyState icon={<Bike aria-hidden />} title={t("none")} body={t("none_body")} />;
  return (
    <ul className="divide-y divide-line">
      {value.items.map((trip) => (
        <li key={trip.id} className="flex min-h-row items-center gap-3 py-2">
          <span className="min-w-0 flex-1">
            <span className="block truncate font-semibold">{trip.restaurantNames.join(", ")}</span>
            <span className="block text-sm text-muted tabular">
              {format.dateTime(new Date(trip.endedAt), {
                hour: "2-digit",
                minute: "2-digit",
                hourCycle: "h23",
                timeZone,
              })}
              {" · "}
              {t("kilometres", {
                kilometres: format.number(trip.distanceMetres / 1_000, {
                  maximumFractionDigits: 1,
                }),
              })}
            </span>
          </span>
          <span className="text-end">
            <Price
              className="block font-semibold"
              minor={trip.payAmount}
              currency={trip.currency}
              locale={locale}
            />
            {trip.tipAmount > 0 ? (
              <span className="block text-sm text-good-text">
                {t("tip")}{" "}
                <Price signed minor={trip.tipAmount} currency={trip.currency} locale={locale} />
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
