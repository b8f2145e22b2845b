import type { RestaurantAreasView } from "@swift-eats/contract/operations";
import { deliveryAreasMax } from "@swift-eats/domain/catalog";
import { ProblemNotice } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { ArrowLeft, Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { AreaForm } from "./area-form.tsx";
import type { AreaDrafts } from "./use-area-drafts.ts";

export interface AreaListProps {
  restaurant: RestaurantAreasView;
  drafts: AreaDrafts;
  onLeave: () => void;
}

/** All areas of a restaurant in the order in which they count, and what became of saving them. */
export function AreaList({ restaurant, drafts, onLeave }: AreaListProps) {
  const t = useTranslations("areas");
  const format = useFormatter();
  const radius = format.number(restaurant.radiusMetres / 1_000, { maximumFractionDigits: 1 });
  const count = drafts.drafts.length;
  return (
    <section aria-labelledby="areas-title" className="flex flex-col gap-4 p-4">
      <Button
        variant="ghost"
        icon={<ArrowLeft aria-hidden className="rtl:rotate-180" />}
        className="self-start"
        disabled={drafts.changed}
        reason={t("save_first")}
        onClick={onLeave}
      >
        {t("other")}
      </Button>
      <h2 id="areas-title" className="text-lg font-bold">
        {t("title_of", { name: restaurant.name })}
      </h2>
      <p className="text-sm text-muted">
        {count === 0 ? t("by_radius", { kilometres: radius }) : t("order_counts")}
      </p>
      <ol className="flex flex-col gap-3">
        {drafts.drafts.map((draft, index) => (
          <li key={draft.key}>
            <AreaForm draft={draft} index={index} drafts={drafts} currency={restaurant.currency} />
          </li>
        ))}
      </ol>
      <Button
        variant="secondary"
        icon={<Plus aria-hidden />}
        className="self-start"
        disabled={count >= deliveryAreasMax}
        reason={t("full", { max: deliveryAreasMax })}
        onClick={() => drafts.add(t("new_name", { number: count + 1 }))}
      >
        {t("add")}
      </Button>
      <Saving drafts={drafts} />
    </section>
  );
}

function Saving({ drafts }: Pick<AreaListProps, "drafts">) {
  const t = useTranslations("areas");
  return (
    <div className="sticky bottom-0 flex flex-col gap-3 border-t border-line bg-surface py-3">
      <ProblemNotice problem={drafts.problem} />
      {drafts.answered ? (
        <Notice tone="good" live>
          {drafts.drafts.length === 0 ? t("saved_none") : t("saved")}
        </Notice>
      ) : null}
      {drafts.tried && drafts.wrong ? (
        <Notice tone="bad" live>
          {t("not_yet")}
        </Notice>
      ) : null}
      <div className="flex gap-3">
        <Button
          busy={drafts.busy}
          disabled={!drafts.changed || drafts.overtaken}
          onClick={() => void drafts.save()}
        >
          {t("save")}
        </Button>
        {drafts.overtaken ? (
          <Button variant="secondary" onClick={() => void drafts.reload()}>
            {t("reload")}
          </Button>
        ) : null}
        {drafts.changed ? (
          <Button variant="ghost" onClick={drafts.discard}>
            {t("discard")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
