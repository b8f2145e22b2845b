"use client";

import {
  listOperationsDrivers,
  listOperationsOrders,
  type OperationsDriver,
} from "@swift-eats/contract/operations";
import { useCityNow } from "@swift-eats/frame/clock";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { Badge } from "@swift-eats/ui/badge";
import { type Column, DataTable } from "@swift-eats/ui/data-table";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { SearchField } from "@swift-eats/ui/search-field";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { Bike } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DriverDispatch } from "../dispatch/driver-dispatch.tsx";
import { courierState, courierTone } from "../ordering/status-look.ts";
import { useKeys } from "../shell/use-keys.ts";
import { useZone } from "../shell/zone-provider.tsx";
import { usePositions } from "../tracking/use-positions.ts";

const tickMs = 5_000;

/** Every courier on duty: what they do, and since when nothing was heard. */
export function CouriersScreen() {
  const t = useTranslations("couriers");
  const frame = useTranslations("frame");
  const { zone } = useZone();
  const query = { geoKey: zone.geoKey };
  const drivers = useAsk(listOperationsDrivers, { query }, { freshMilliseconds: 10_000 });
  const orders = useAsk(listOperationsOrders, { query: { ...query, state: "open", limit: 100 } });
  const couriers = usePositions(drivers.value?.items ?? []);
  const [words, setWords] = useState("");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const close = () => setChosenId(null);
  useKeys({ Escape: close });
  const wanted = words.trim().toLowerCase();
  const rows = couriers.filter(({ name }) => name.toLowerCase().includes(wanted));
  const columns = useColumns((driverId) =>
    orders.value?.items.find((order) => order.driverId === driverId),
  );
  return (
    <section
      aria-labelledby="couriers-title"
      className={`mx-auto grid gap-4 p-4 ${
        chosenId ? "max-w-7xl lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]" : "max-w-6xl"
      }`}
    >
      <div className="flex min-w-0 flex-col gap-4">
        <h2 id="couriers-title" className="text-lg font-bold">
          {t("title", { count: couriers.length })}
        </h2>
        <SearchField
          label={t("search")}
          placeholder={t("search")}
          clearLabel={t("clear")}
          shortcut="/"
          value={words}
          onValueChange={setWords}
          className="max-w-md"
        />
        {drivers.problem && !drivers.value ? (
          <ProblemState problem={drivers.problem} onRetry={() => void drivers.again()} />
        ) : drivers.loading ? (
          <Loading label={frame("loading")}>
            <SkeletonText lines={8} />
          </Loading>
        ) : (
          <DataTable
            label={t("title", { count: rows.length })}
            columns={columns}
            rows={rows}
            rowKey={({ driverId }) => driverId}
            selectedKey={chosenId}
            onSelect={({ driverId }) => setChosenId(driverId)}
            empty={
              <EmptyState
                icon={<Bike aria-hidden />}
                title={t(wanted ? "no_hit" : "none")}
                body={t(wanted ? "no_hit_body" : "none_body")}
              />
            }
          />
        )}
      </div>
      {chosenId ? (
        <DriverDispatch
          key={chosenId}
          driverId={chosenId}
          timeZone={zone.timeZone}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

function useColumns(
  orderOf: (driverId: string) => { id: string; restaurantName: string } | undefined,
): readonly Column<OperationsDriver>[] {
  const t = useTranslations("couriers");
  const state = useTranslations("courier_state");
  const trip = useTranslations("trip.status");
  const vehicle = useTranslations("vehicle");
  const now = useCityNow(tickMs);
  const age = (at: string | null) => {
    if (!at || !now) return "–";
    const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1_000));
    return seconds < 120
      ? t("seconds_ago", { seconds })
      : t("minutes_ago", { minutes: Math.round(seconds / 60) });
  };
  return [
    {
      key: "name",
      header: t("name"),
      cell: ({ name }) => <span className="font-semibold">{name}</span>,
    },
    {
      key: "state",
      header: t("state"),
      cell: (courier) => (
        <Badge tone={courierTone[courierState(courier)]}>{state(courierState(courier))}</Badge>
      ),
    },
    {
      key: "trip",
      header: t("trip"),
      cell: ({ tripStatus }) => (tripStatus && trip.has(tripStatus) ? trip(tripStatus) : "–"),
    },
    {
      key: "order",
      header: t("order"),
      cell: ({ driverId }) => {
        const order = orderOf(driverId);
        return order ? (
          <Link href={`/?order=${order.id}`} className="inline-flex min-h-6 items-center underline">
            {order.restaurantName}
          </Link>
        ) : (
          "–"
        );
      },
    },
    {
      key: "vehicle",
      header: t("vehicle"),
      cell: (courier) =>
        vehicle.has(courier.vehicle) ? vehicle(courier.vehicle) : courier.vehicle,
    },
    {
      key: "heard",
      header: t("heard"),
      align: "end",
      cell: ({ positionAt }) => age(positionAt),
    },
  ];
}
