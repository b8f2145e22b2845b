import type { PromiseReport } from "@swift-eats/contract/eta";
import { Badge } from "@swift-eats/ui/badge";
import { type Column, DataTable } from "@swift-eats/ui/data-table";
import { useFormatter, useTranslations } from "next-intl";
import { useFigures } from "./use-figures.tsx";

type Model = PromiseReport["models"][number];

/** What serves where, how well when it was trained and since, and whether its world has moved on. */
export function ModelsTable(props: {
  models: readonly Model[];
  zones: readonly { geoKey: string; name: string }[];
}) {
  const { models, zones } = props;
  const t = useTranslations("promise");
  const format = useFormatter();
  const { minutes, count } = useFigures();
  const nameOf = (key: string) => zones.find(({ geoKey }) => geoKey === key)?.name ?? key;
  const columns: readonly Column<Model>[] = [
    {
      key: "zone",
      header: t("name"),
      cell: ({ geoKey, stage }) => (
        <span>
          <b className="font-semibold">{nameOf(geoKey)}</b> {t(`stages.${stage}`)}
        </span>
      ),
    },
    {
      key: "trained",
      header: t("trained"),
      cell: ({ trainedAt, rows }) =>
        trainedAt ? (
          <span className="whitespace-nowrap">
            {t("trained_on", {
              time: format.dateTime(new Date(trainedAt), { dateStyle: "short" }),
              count: count(rows ?? 0),
            })}
          </span>
        ) : (
          t("cold_start")
        ),
    },
    {
      key: "then",
      header: t("error_then"),
      align: "end",
      cell: ({ trainedErrorSeconds }) => minutes(trainedErrorSeconds),
    },
    {
      key: "since",
      header: t("error_since"),
      align: "end",
      cell: ({ errorSeconds }) => minutes(errorSeconds),
    },
    {
      key: "drift",
      header: t("drift"),
      align: "end",
      cell: ({ isDrifting }) => (
        <Badge tone={isDrifting ? "bad" : "good"}>{isDrifting ? t("drifts") : t("holds")}</Badge>
      ),
    },
  ];
  return (
    <section aria-label={t("models")} className="flex min-w-0 flex-col gap-2">
      <h3 className="text-base font-bold">{t("models")}</h3>
      <DataTable
        label={t("models")}
        columns={columns}
        rows={models}
        rowKey={({ geoKey, stage }) => `${geoKey} ${stage}`}
        empty={<p className="text-muted">{t("no_models")}</p>}
      />
    </section>
  );
}
