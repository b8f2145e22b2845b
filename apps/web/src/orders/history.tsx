"use client";

import { listOrders, type OrderSummary } from "@swift-eats/contract/ordering";
import { ProblemState, send, useAsk } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HistorySkeleton } from "./history-skeleton.tsx";
import { NoOrders } from "./no-orders.tsx";
import { PastOrder } from "./past-order.tsx";

/** Everything ordered with this account, newest first. */
export function History() {
  const t = useTranslations("orders");
  const { value, loading, problem, again } = useAsk(listOrders, { query: {} });
  const [more, setMore] = useState<readonly OrderSummary[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (problem) return <ProblemState problem={problem} onRetry={() => void again()} />;
  if (loading || !value) return <HistorySkeleton />;
  const orders = [...value.items, ...more];
  const after = more.length > 0 ? next : value.next;
  if (orders.length === 0) return <NoOrders signedIn />;
  const load = async () => {
    if (!after) return;
    setBusy(true);
    const answer = await send(listOrders, { query: { after } });
    setBusy(false);
    if (!answer.ok) return;
    setMore((before) => [...before, ...answer.value.items]);
    setNext(answer.value.next);
  };
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {orders.map((order) => (
          <li key={order.id}>
            <PastOrder order={order} />
          </li>
        ))}
      </ul>
      {after ? (
        <Button variant="secondary" busy={busy} onClick={() => void load()}>
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}
