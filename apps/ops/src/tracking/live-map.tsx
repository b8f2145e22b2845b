"use client";

import { getMap } from "@swift-eats/contract/cities";
import { getOperationsOrder, type OperationsDriver } from "@swift-eats/contract/operations";
import type { PointView } from "@swift-eats/contract/wire";
import { useAsk } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import {
  boundsAround,
  type MapPoint,
  MapView,
  MovingMarker,
  PinMarker,
  PointLayer,
} from "@swift-eats/ui/map";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { type CourierState, courierPoint, courierState } from "../ordering/status-look.ts";
import { useLater } from "../shell/use-later.ts";
import { useZone } from "../shell/zone-provider.tsx";
import { OrderWay } from "./order-way.tsx";
import { TripTrack } from "./trip-track.tsx";
import { useInSight } from "./use-in-sight.ts";

export interface LiveMapProps {
  couriers: readonly OperationsDriver[];
  orderId: string | null;
  onCourier: (driverId: string) => void;
}

const zoom = 13;
const settleMs = 300;
const states: readonly CourierState[] = ["free", "offered", "busy", "silent"];
const dot: Record<CourierState, string> = {
  free: "bg-good",
  offered: "bg-wait",
  busy: "bg-courier",
  silent: "bg-muted",
};

/** Every courier as a point; the chosen order with its kitchen, door and way. */
export function LiveMap({ couriers, orderId, onCourier }: LiveMapProps) {
  const t = useTranslations("map");
  const { zone } = useZone();
  const sighted = useInSight(zone.geoKey);
  const order = useAsk(
    getOperationsOrder,
    { params: { id: orderId ?? "" } },
    { enabled: orderId !== null },
  );
  const map = useAsk(getMap, {}, { freshMilliseconds: 3_600_000 });
  const shown = orderId ? order.value : undefined;
  const courier = couriers.find(({ driverId }) => driverId === shown?.summary.driverId);
  const points = useMemo(
    () =>
      couriers.flatMap((each): MapPoint[] =>
        each.position && each.driverId !== courier?.driverId
          ? [
              {
                id: each.driverId,
                position: each.position,
                tone: courierPoint[courierState(each)],
                label: each.name,
              },
            ]
          : [],
      ),
    [couriers, courier?.driverId],
  );
  const kitchen = shown?.summary.restaurantLocation ?? null;
  const door = shown?.summary.doorLocation ?? null;
  const places = [kitchen, door, shown ? (courier?.position ?? null) : null].filter(
    (place): place is PointView => place !== null,
  );
  // The map gives way to the order beside it first: a fit for the old width would miss the door.
  const bounds = useLater(JSON.stringify(boundsAround(places) ?? null), settleMs);
  const trip = shown?.trip ?? null;
  const [trackedTripId, setTrackedTripId] = useState<string | null>(null);
  const isTracked = trip !== null && trip.id === trackedTripId;
  return (
    <div className="relative size-full">
      <MapView
        tilesUrl="/api/v1/tiles/{z}/{x}/{y}"
        centre={zone.centre}
        attribution={map.value?.attribution ?? undefined}
        zoom={zoom}
        bounds={JSON.parse(bounds) ?? undefined}
        onSight={sighted}
        padding={70}
        label={t("label")}
        fallback={
          <p className="grid size-full place-items-center p-6 text-center text-muted">
            {t("no_map")}
          </p>
        }
        controls={{ zoomIn: t("zoom_in"), zoomOut: t("zoom_out"), recentre: t("recentre") }}
        className="size-full"
      >
        {trip && isTracked ? <TripTrack tripId={trip.id} /> : null}
        {kitchen && door ? (
          <OrderWay
            trip={trip}
            from={courier?.position ?? undefined}
            kitchen={kitchen}
            door={door}
          />
        ) : null}
        <PointLayer points={points} onPress={onCourier} />
        {kitchen && shown ? (
          <PinMarker
            kind="restaurant"
            position={kitchen}
            label={t("kitchen", { name: shown.summary.restaurantName })}
          />
        ) : null}
        {door && shown ? (
          <PinMarker
            kind="door"
            position={door}
            label={t("door", { name: shown.summary.customerFirstName })}
          />
        ) : null}
        {courier?.position ? (
          <MovingMarker
            position={courier.position}
            headingDegrees={courier.headingDegrees}
            label={t("courier", { name: courier.name })}
            stale={!courier.live}
          />
        ) : null}
      </MapView>
      {trip ? (
        <Button
          variant="secondary"
          aria-pressed={isTracked}
          onClick={() => setTrackedTripId(isTracked ? null : trip.id)}
          className="absolute start-3 top-3 z-10"
        >
          {isTracked ? t("hide_track") : t("show_track")}
        </Button>
      ) : null}
      <Legend couriers={couriers} />
    </div>
  );
}

function Legend({ couriers }: Pick<LiveMapProps, "couriers">) {
  const t = useTranslations("courier_state");
  const counts = states.map((state) => ({
    state,
    count: couriers.filter((courier) => courierState(courier) === state).length,
  }));
  return (
    <ul className="absolute start-3 bottom-3 z-10 flex gap-3 rounded-input border border-line bg-surface px-3 py-1.5 text-xs">
      {counts.map(({ state, count }) => (
        <li key={state} className="flex items-center gap-1.5 whitespace-nowrap">
          <span aria-hidden className={`size-2.5 rounded-full ${dot[state]}`} />
          {t(state)} <span className="font-semibold tabular">{count}</span>
        </li>
      ))}
    </ul>
  );
}
