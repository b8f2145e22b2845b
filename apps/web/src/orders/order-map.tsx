"use client";

import { getMap } from "@swift-eats/contract/cities";
import type { OrderView } from "@swift-eats/contract/ordering";
import type { PointView } from "@swift-eats/contract/wire";
import { useAsk } from "@swift-eats/frame/data";
import { boundsAround, MapView, MovingMarker, PinMarker, RouteLine } from "@swift-eats/ui/map";
import { useTranslations } from "next-intl";
import { useOrderRoute } from "./use-order-route.ts";

export interface OrderMapProps {
  order: OrderView;
  /** Where the courier is now, if the customer may see it. */
  courier: {
    position: PointView;
    headingDegrees: number | null;
    silentSeconds: number | null;
  } | null;
}

const zoom = 14;
const padding = { top: 80, right: 90, bottom: 50, left: 60 };

export function OrderMap({ order, courier }: OrderMapProps) {
  const t = useTranslations("order");
  const { restaurant, dropOff } = order;
  const way = useOrderRoute(order.id, courier?.position ?? null);
  const map = useAsk(getMap, {}, { freshMilliseconds: 3_600_000 });
  const places = [
    ...(courier && order.status === "picked_up" ? [] : [restaurant.location]),
    ...(dropOff ? [dropOff.location] : []),
    ...(courier ? [courier.position] : []),
  ];
  return (
    <MapView
      tilesUrl="/api/v1/tiles/{z}/{x}/{y}"
      centre={dropOff?.location ?? restaurant.location}
      zoom={zoom}
      bounds={boundsAround(places)}
      padding={padding}
      label={t("map")}
      fallback={
        <p className="grid size-full place-items-center p-6 text-center text-muted">
          {t("no_map")}
        </p>
      }
      attribution={map.value?.attribution ?? undefined}
      controls={{ zoomIn: t("zoom_in"), zoomOut: t("zoom_out"), recentre: t("recentre") }}
      className="size-full"
    >
      {way ? <RouteLine points={way.ahead} /> : null}
      <PinMarker kind="restaurant" position={restaurant.location} label={restaurant.name} />
      {dropOff ? <PinMarker kind="door" position={dropOff.location} label={t("door")} /> : null}
      {courier ? (
        <MovingMarker
          position={courier.position}
          headingDegrees={courier.headingDegrees}
          stale={courier.silentSeconds !== null}
          route={way?.isRoad ? way.points : undefined}
          label={order.courier?.name ?? t("courier")}
        />
      ) : null}
    </MapView>
  );
}
