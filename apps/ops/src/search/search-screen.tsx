"use client";

import { type SearchFiguresView, searchFigures } from "@swift-eats/contract/search";
import { useAsk } from "@swift-eats/frame/data";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { Search } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Choice } from "../shell/choice.tsx";
import { FiguresPage } from "../shell/figures-page.tsx";
import { useRefetchEvery } from "../shell/use-refetch-every.ts";
import { useZone } from "../shell/zone-provider.tsx";
import { QueryTable } from "./query-table.tsx";
import { SynonymPanel } from "./synonym-panel.tsx";

const againMs = 30_000;
const spans = ["1", "7", "30"] as const;

/** What people look for and do not find, and the words that help them next time. */
export function SearchScreen() {
  const t = useTranslations("search");
  const { geoKey } = useZone().zone;
  const [days, setDays] = useState<(typeof spans)[number]>("7");
  const query = { geoKey, days: Number(days) };
  const figures = useAsk(searchFigures, { query }, { keep: true });
  useRefetchEvery([searchFigures], againMs);
  return (
    <FiguresPage
      title={t("title")}
      choices={
        <Choice
          label={t("span")}
          values={spans}
          nameOf={(value) => t(`spans.${value}`)}
          chosen={days}
          onChoose={setDays}
        />
      }
      asked={figures}
      after={<SynonymPanel />}
    >
      {(value) => <Figures figures={value} />}
    </FiguresPage>
  );
}

function Figures({ figures }: { figures: SearchFiguresView }) {
  const t = useTranslations("search");
  const format = useFormatter();
  if (figures.searches === 0)
    return <EmptyState icon={<Search aria-hidden />} title={t("none")} body={t("none_body")} />;
  const share = (value: number) =>
    format.number(value, { style: "percent", maximumFractionDigits: 1 });
  const facts = [
    ["searches", format.number(figures.searches)],
    ["zero", share(figures.zeroShare)],
    ["mended", share(figures.mendedShare)],
    ["opened", share(figures.openedShare)],
    ["p95", t("ms", { ms: figures.p95Ms })],
  ] as const;
  return (
    <>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
        {facts.map(([key, value]) => (
          <div key={key} className="rounded-card border border-line p-3">
            <dt className="text-sm text-muted">{t(`facts.${key}`)}</dt>
            <dd className="text-xl font-bold tabular">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-6 xl:grid-cols-3">
        <QueryTable title={t("top")} rows={figures.top} />
        <QueryTable title={t("zero_results")} rows={figures.zero} />
        <QueryTable title={t("slow")} rows={figures.slow} />
      </div>
    </>
  );
}
