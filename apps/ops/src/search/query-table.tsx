import type { SearchFiguresView } from "@swift-eats/contract/search";
import { type Column, DataTable } from "@swift-eats/ui/data-table";
import { useFormatter, useTranslations } from "next-intl";

type Row = SearchFiguresView["top"][number];

/** A line for each text: how often, how much was found, how often and where something was opened, how long it took. */
export function QueryTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useTranslations("search");
  const format = useFormatter();
  const rounded = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const columns: readonly Column<Row>[] = [
    { key: "text", header: t("text"), cell: ({ text }) => <b className="font-semibold">{text}</b> },
    {
      key: "searches",
      header: t("facts.searches"),
      align: "end",
      cell: ({ searches }) => format.number(searches),
    },
    { key: "results", header: t("results"), align: "end", cell: ({ results }) => rounded(results) },
    {
      key: "opened",
      header: t("facts.opened"),
      align: "end",
      cell: ({ openedShare, openedRank }) =>
        openedRank === null
          ? "–"
          : t("opened_at", {
              share: format.number(openedShare, { style: "percent", maximumFractionDigits: 0 }),
              rank: rounded(openedRank),
            }),
    },
    {
      key: "p95",
      header: t("facts.p95"),
      align: "end",
      cell: ({ p95Ms }) => t("ms", { ms: p95Ms }),
    },
  ];
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <h3 className="text-base font-bold">{title}</h3>
      {rows.length === 0 ? (
        <p className="text-sm text-muted">{t("no_such")}</p>
      ) : (
        <DataTable label={title} columns={columns} rows={rows} rowKey={({ text }) => text} />
      )}
    </section>
  );
}
