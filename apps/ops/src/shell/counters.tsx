"use client";

import { overview } from "@swift-eats/contract/operations";
import { useAsk } from "@swift-eats/frame/data";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useZone } from "./zone-provider.tsx";

/** The zone in five numbers; each opens what it counts. */
export function Counters({ className = "" }: { className?: string }) {
  const t = useTranslations("counters");
  const { zone } = useZone();
  const { value } = useAsk(overview, { query: { geoKey: zone.geoKey } });
  const open = Object.values(value?.ordersByStatus ?? {}).reduce((sum, count) => sum + count, 0);
  const counters = [
    { key: "open", href: "/", text: value && String(open), alarm: false },
    {
      key: "unassigned",
      href: "/?tab=unassigned",
      text: value && String(value.unassigned),
      alarm: (value?.unassigned ?? 0) > 0,
    },
    {
      key: "couriers",
      href: "/couriers",
      text: value && `${value.driversFree} / ${value.driversOnDuty}`,
      alarm: value?.driversFree === 0 && open > 0,
    },
    {
      key: "dead_letters",
      href: "/dead-letters",
      text: value && String(value.deadLetters),
      alarm: (value?.deadLetters ?? 0) > 0,
    },
    { key: "today", href: "/?tab=ended", text: value && String(value.ordersToday), alarm: false },
  ] as const;
  return (
    <ul aria-label={t("label")} className={`flex gap-1 ${className}`}>
      {counters.map(({ key, href, text, alarm }) => (
        <li key={key}>
          <Link
            href={href}
            className="flex min-h-11 min-w-16 flex-col items-center justify-center rounded-input px-2 text-ink no-underline hover:bg-surface-sunken"
          >
            <span className={`font-bold tabular leading-tight ${alarm ? "text-bad-text" : ""}`}>
              {text ?? "–"}
            </span>
            <span className="text-xs leading-tight whitespace-nowrap text-muted">{t(key)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
