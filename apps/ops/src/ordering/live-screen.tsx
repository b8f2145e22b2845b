"use client";

import { listOperationsDrivers, listOperationsOrders } from "@swift-eats/contract/operations";
import { useAsk } from "@swift-eats/frame/data";
import { useState } from "react";
import { useKeys } from "../shell/use-keys.ts";
import { useLater } from "../shell/use-later.ts";
import { useZone } from "../shell/zone-provider.tsx";
import { LiveMap } from "../tracking/live-map.tsx";
import { usePositions } from "../tracking/use-positions.ts";
import { OrderPanel } from "./order-panel.tsx";
import { Queue } from "./queue.tsx";
import { useDeskAddress } from "./use-desk-address.ts";

const searchPauseMs = 250;
const rowsMax = 100;

/** The whole desk: the queue by minutes to breach, the map, and the order that is looked at. */
export function LiveScreen() {
  const { zone } = useZone();
  const { tab, orderId, showTab, showOrder } = useDeskAddress();
  const [words, setWords] = useState("");
  const [entered, setEntered] = useState(0);
  const search = useLater(words.trim(), searchPauseMs);
  const orders = useAsk(
    listOperationsOrders,
    {
      query: {
        geoKey: zone.geoKey,
        state: tab,
        limit: rowsMax,
        ...(search ? { search } : {}),
      },
    },
    { keep: true },
  );
  const drivers = useAsk(
    listOperationsDrivers,
    { query: { geoKey: zone.geoKey } },
    { keep: true, freshMilliseconds: 10_000 },
  );
  const couriers = usePositions(drivers.value?.items ?? []);
  const rows = orders.value?.items ?? [];
  const chosen = rows.findIndex(({ id }) => id === orderId);
  const walkTo = (id: string) => {
    setEntered(0);
    showOrder(id);
  };
  const step = (by: number) => {
    const target = rows[chosen === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, chosen + by))];
    if (target) walkTo(target.id);
  };
  const intoOrder = () => setEntered((times) => times + 1);
  const leaveOrder = () => showOrder(null);
  useKeys({ j: () => step(1), k: () => step(-1), Enter: intoOrder, Escape: leaveOrder });
  const orderOf = (driverId: string) => rows.find((row) => row.driverId === driverId)?.id;

  return (
    <div
      className={`flex flex-col lg:fixed lg:inset-x-0 lg:top-[6.8125rem] lg:bottom-0 lg:grid ${
        orderId
          ? "lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)_minmax(0,26rem)]"
          : "lg:grid-cols-[minmax(0,34rem)_minmax(0,1fr)]"
      }`}
    >
      <Queue
        tab={tab}
        onTab={showTab}
        words={words}
        onWords={setWords}
        rows={rows}
        more={orders.value?.next != null}
        loading={orders.loading}
        problem={orders.problem}
        onRetry={() => void orders.again()}
        chosenId={orderId}
        onChoose={walkTo}
        onEnter={intoOrder}
        narrow={orderId !== null}
      />
      <div className="order-first h-[38dvh] border-b border-line lg:order-none lg:h-auto lg:border-x lg:border-b-0">
        <LiveMap
          couriers={couriers}
          orderId={orderId}
          onCourier={(driverId) => {
            const id = orderOf(driverId);
            if (id) showOrder(id);
          }}
        />
      </div>
      {orderId ? (
        <OrderPanel
          key={orderId}
          orderId={orderId}
          entered={entered}
          onClose={() => showOrder(null)}
          couriers={couriers}
        />
      ) : null}
    </div>
  );
}
