import type { Accuracy } from "@swift-eats/contract/eta";
import { type Column, DataTable } from "@swift-eats/ui/data-table";
import { useTranslations } from "next-intl";
import { useFigures } from "./use-figures.tsx";

interface Row extends Accuracy {
  key: string;
  name: string;
}

/** Error, coverage and lateness, a line for each zone, kitchen or hour. */
export function AccuracyTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useTranslations("promise");
  const { minutes, share, late, count } = useFigures();
  const columns: readonly Column<Row>[] = [
    {
      key: "name",
      header: t("name"),
      cell: ({ name }) => <b className="inline-block min-w-20 font-semibold">{name}</b>,
    },
    { key: "orders", header: t("orders"), align: "end", cell: ({ orders }) => count(orders) },
    {
      key: "error",
      header: t("error"),
      align: "end",
      cell: ({ errorSeconds }) => minutes(errorSeconds),
    },
    {
      key: "inside",
      header: t("inside"),
      align: "end",
      cell: ({ insideShare }) => share(insideShare),
    },
    { key: "late", header: t("late"), align: "end", cell: ({ lateShare }) => late(lateShare) },
  ];
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <h3 className="text-base font-bold">{title}</h3>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </section>
  );
}
