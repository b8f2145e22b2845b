import type { ZoneFigures } from "@swift-eats/contract/operations";
import { Badge } from "@swift-eats/ui/badge";
import { type Column, DataTable } from "@swift-eats/ui/data-table";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";

export interface ZonesTableProps {
  zones: readonly ZoneFigures[];
  chosen: string;
  onChoose: (geoKey: string) => void;
}

/** How every zone is doing; a row leads to its settings. */
export function ZonesTable({ zones, chosen, onChoose }: ZonesTableProps) {
  const t = useTranslations("dispatch");
  const columns = useColumns();
  return (
    <DataTable
      label={t("zones")}
      columns={columns}
      rows={zones}
      rowKey={({ geoKey }) => geoKey}
      selectedKey={chosen}
      onSelect={({ geoKey }) => onChoose(geoKey)}
    />
  );
}

/** From where on a figure wants attention. Source: requirements, section 7. */
const queueSecondsWarning = 60;
const queueSecondsCritical = 180;
const assignSecondsWarning = 5;
const assignSecondsCritical = 10;

const toneOf = (value: number, warning: number, critical: number) =>
  value >= critical ? "bad" : value >= warning ? "wait" : "neutral";

function useColumns(): readonly Column<ZoneFigures>[] {
  const t = useTranslations("dispatch");
  const format = useFormatter();
  const seconds = (value: number | null, [warning, critical]: readonly [number, number]) =>
    value === null ? (
      <span className="text-muted">–</span>
    ) : (
      <Badge tone={toneOf(value, warning, critical)}>
        {value < 120
          ? t("seconds", { seconds: format.number(value, { maximumFractionDigits: 1 }) })
          : t("minutes", { minutes: format.number(value / 60, { maximumFractionDigits: 1 }) })}
      </Badge>
    );
  const queue = [queueSecondsWarning, queueSecondsCritical] as const;
  const assign = [assignSecondsWarning, assignSecondsCritical] as const;
  return [
    {
      key: "zone",
      header: t("zone"),
      cell: ({ name, changed }) => (
        <span className="flex items-center gap-2 font-semibold whitespace-nowrap">
          {name}
          {changed ? <Badge tone="wait">{t("changed")}</Badge> : null}
        </span>
      ),
    },
    {
      key: "waiting",
      header: t("waiting"),
      align: "end",
      cell: ({ waiting, deferred }) => (
        <span className="whitespace-nowrap">
          {t("waiting_and_deferred", { waiting, deferred })}
        </span>
      ),
    },
    {
      key: "age",
      header: t("queue_age"),
      align: "end",
      cell: ({ queueAgeSeconds }) => seconds(queueAgeSeconds, queue),
    },
    {
      key: "oldest",
      header: t("oldest"),
      align: "end",
      cell: ({ oldestSeconds, oldestOrderId }) =>
        oldestOrderId ? (
          <Link href={`/?order=${oldestOrderId}`} className="inline-flex min-h-6 items-center">
            {seconds(oldestSeconds, queue)}
          </Link>
        ) : (
          seconds(null, queue)
        ),
    },
    {
      key: "offers",
      header: t("offers_open"),
      align: "end",
      cell: ({ offersOpen }) => offersOpen,
    },
    {
      key: "declines",
      header: t("declines"),
      align: "end",
      cell: ({ declineShare, offersAnswered }) =>
        declineShare === null
          ? "–"
          : t("share_of", {
              share: format.number(declineShare, { style: "percent" }),
              count: offersAnswered,
            }),
    },
    {
      key: "assign",
      header: t("assign"),
      align: "end",
      cell: ({ assignSecondsP50, assignSecondsP95 }) => (
        <span className="inline-flex gap-1">
          {seconds(assignSecondsP50, assign)}
          {seconds(assignSecondsP95, assign)}
        </span>
      ),
    },
    {
      key: "couriers",
      header: t("couriers"),
      align: "end",
      cell: ({ driversFree, driversOnDuty }) =>
        t("free_of", { free: driversFree, count: driversOnDuty }),
    },
  ];
}
