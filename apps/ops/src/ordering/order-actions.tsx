"use client";

import type { TripView } from "@swift-eats/contract/dispatch";
import {
  cancelByOperations,
  type OperationsDriver,
  type OperationsOrder,
  unassignOrder,
} from "@swift-eats/contract/operations";
import type { OrderView } from "@swift-eats/contract/ordering";
import { isOpenTrip, tripMoves } from "@swift-eats/domain/dispatch";
import { can, isFinal, wantsCourier } from "@swift-eats/domain/ordering";
import { useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AssignDialog } from "./assign-dialog.tsx";
import { changedByHand } from "./changed-by-hand.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

interface OrderActionsProps {
  order: OrderView;
  summary: OperationsOrder;
  trip: TripView | null;
  couriers: readonly OperationsDriver[];
}

type Act = "assign" | "release" | "cancel";

/** What may be done by hand, straight from the tables of states. */
export function OrderActions({ order, summary, trip, couriers }: OrderActionsProps) {
  const t = useTranslations("actions");
  const [act, setAct] = useState<Act | null>(null);
  const [done, setDone] = useState<Act | null>(null);
  const release = useTell(unassignOrder, changedByHand);
  const cancel = useTell(cancelByOperations, changedByHand);
  const params = { id: order.id };
  if (isFinal(order.status) && !done) return null;

  const mayAssign = order.fulfilment === "delivery" && wantsCourier.includes(order.status);
  const mayRelease =
    trip !== null &&
    isOpenTrip(trip.status) &&
    tripMoves[trip.status].release !== undefined &&
    order.status !== "picked_up";
  const open = (next: Act) => {
    release.forget();
    cancel.forget();
    setDone(null);
    setAct(next);
  };
  const finish = (what: Act, ok: boolean) => {
    if (!ok) return;
    setAct(null);
    setDone(what);
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {mayAssign ? (
          <Button onClick={() => open("assign")}>
            {t(summary.driverId ? "reassign" : "assign")}
          </Button>
        ) : null}
        {mayRelease ? (
          <Button variant="secondary" onClick={() => open("release")}>
            {t("release")}
          </Button>
        ) : null}
        {can(order.status, "cancel") ? (
          <Button variant="secondary" onClick={() => open("cancel")}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
      {done ? (
        <Notice tone="good" live>
          {t(`${done}_done`)}
        </Notice>
      ) : null}
      <AssignDialog
        open={act === "assign"}
        onOpenChange={(is) => setAct(is ? "assign" : null)}
        order={summary}
        couriers={couriers}
        onDone={() => finish("assign", true)}
      />
      <ReasonDialog
        open={act === "release"}
        onOpenChange={(is) => setAct(is ? "release" : null)}
        title={t("release")}
        description={t("release_body")}
        confirm={t("release_confirm")}
        busy={release.busy}
        problem={release.problem}
        onConfirm={async (reason) =>
          finish("release", (await release.tell({ params, body: { reason } })).ok)
        }
      />
      <ReasonDialog
        open={act === "cancel"}
        onOpenChange={(is) => setAct(is ? "cancel" : null)}
        title={t("cancel")}
        description={t("cancel_body")}
        confirm={t("cancel_confirm")}
        danger
        busy={cancel.busy}
        problem={cancel.problem}
        onConfirm={async (reason) =>
          finish("cancel", (await cancel.tell({ params, body: { reason } })).ok)
        }
      />
    </div>
  );
}
