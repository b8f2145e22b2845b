"use client";

import {
  listOrderDecisions,
  type OperationsDriver,
  type OperationsOrder,
} from "@swift-eats/contract/operations";
import type { OrderView } from "@swift-eats/contract/ordering";
import { wantsCourier } from "@swift-eats/domain/ordering";
import { ProblemNotice, useAsk } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefetchEvery } from "../shell/use-refetch-every.ts";
import { DecisionLine } from "./decision-line.tsx";
import { decisionKey } from "./decision-look.ts";
import { WishButtons } from "./wish-buttons.tsx";
import { WishList } from "./wish-list.tsx";

const againMs = 4_000;
const shownAtFirst = 4;

export interface OrderDispatchProps {
  order: OrderView;
  summary: OperationsOrder;
  couriers: readonly OperationsDriver[];
}

/** Why the order went to whom, or to nobody yet, and what operations want instead. */
export function OrderDispatch({ order, summary, couriers }: OrderDispatchProps) {
  const t = useTranslations("decisions");
  const frame = useTranslations("frame");
  const { value, problem } = useAsk(listOrderDecisions, { params: { id: order.id } });
  const [all, setAll] = useState(false);
  useRefetchEvery([listOrderDecisions], againMs);
  const { timeZone } = order.restaurant;
  const items = value?.items ?? [];
  const shown = all ? items : items.slice(0, shownAtFirst);
  const steers = order.fulfilment === "delivery" && wantsCourier.includes(order.status);
  return (
    <section aria-label={t("label")}>
      <h3 className="mb-2 font-bold">{t("label")}</h3>
      <WishList orderId={order.id} wishes={value?.wishes ?? []} timeZone={timeZone} />
      {steers ? <WishButtons order={summary} couriers={couriers} /> : null}
      <ProblemNotice problem={value ? null : problem} />
      {value || problem ? null : (
        <Loading label={frame("loading")}>
          <SkeletonText lines={3} />
        </Loading>
      )}
      {value && items.length === 0 ? <p className="text-sm text-muted">{t("none")}</p> : null}
      {items.length > 0 ? (
        <ol className="flex flex-col border-s-2 border-line ps-4">
          {shown.map((decision, index) => (
            <DecisionLine
              key={decisionKey(decision)}
              decision={decision}
              timeZone={timeZone}
              open={index === 0}
            />
          ))}
        </ol>
      ) : null}
      {items.length > shown.length ? (
        <Button variant="ghost" onClick={() => setAll(true)}>
          {t("show_all", { count: items.length })}
        </Button>
      ) : null}
    </section>
  );
}
