"use client";

import { getPromiseReport, type PromiseReport } from "@swift-eats/contract/eta";
import { useAsk } from "@swift-eats/frame/data";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Choice } from "../shell/choice.tsx";
import { FiguresPage } from "../shell/figures-page.tsx";
import { useRefetchEvery } from "../shell/use-refetch-every.ts";
import { AccuracyTable } from "./accuracy-table.tsx";
import { Headline } from "./headline.tsx";
import { ModelsTable } from "./models-table.tsx";

const againMs = 30_000;
const spans = ["1", "7", "30"] as const;
const stages = ["placed", "accepted", "picked_up"] as const;

/** How true what customers were told turned out to be, where it did not, and whether the models still hold. */
export function PromiseScreen() {
  const t = useTranslations("promise");
  const [days, setDays] = useState<(typeof spans)[number]>("7");
  const [stage, setStage] = useState<(typeof stages)[number]>("placed");
  const report = useAsk(getPromiseReport, { query: { days: Number(days), stage } }, { keep: true });
  useRefetchEvery([getPromiseReport], againMs);
  return (
    <FiguresPage
      title={t("title")}
      choices={
        <>
          <Choice
            label={t("stage")}
            values={stages}
            nameOf={(value) => t(`stages.${value}`)}
            chosen={stage}
            onChoose={setStage}
          />
          <Choice
            label={t("span")}
            values={spans}
            nameOf={(value) => t(`spans.${value}`)}
            chosen={days}
            onChoose={setDays}
          />
        </>
      }
      asked={report}
    >
      {(value) => <Report report={value} />}
    </FiguresPage>
  );
}

function Report({ report }: { report: PromiseReport }) {
  const t = useTranslations("promise");
  if (report.all.orders === 0)
    return <EmptyState icon={<Target aria-hidden />} title={t("none")} body={t("none_body")} />;
  return (
    <>
      <Headline {...report.all} />
      <div className="grid gap-6 xl:grid-cols-2">
        <AccuracyTable
          title={t("by_zone")}
          rows={report.zones.map((zone) => ({ ...zone, key: zone.geoKey }))}
        />
        <ModelsTable models={report.models} zones={report.zones} />
        <AccuracyTable
          title={t("by_restaurant")}
          rows={report.restaurants.map((each) => ({ ...each, key: each.restaurantId }))}
        />
        <AccuracyTable
          title={t("by_hour")}
          rows={report.hours.map((each) => ({
            ...each,
            key: String(each.hour),
            name: t("hour", { from: each.hour, to: (each.hour + 1) % 24 }),
          }))}
        />
      </div>
    </>
  );
}
