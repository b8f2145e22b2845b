"use client";

import { getMap, listZones } from "@swift-eats/contract/cities";
import type { PointView } from "@swift-eats/contract/wire";
import { useAsk } from "@swift-eats/frame/data";
import { boundsAround, MapView, MovingMarker, PinMarker, RouteLine } from "@swift-eats/ui/map";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useCourier } from "../duty/courier-context.ts";
import type { Place } from "../trip/places.ts";

export interface CourierMapProps {
  /** Where the way leads, the next place first. */
  places: readonly Place[];
  /** The way to the next place, where it is known. */
  route?: readonly PointView[] | undefined;
  className?: string;
}

const roomForControls = { top: 56, right: 84, bottom: 24, left: 40 };

/** Me, and where I go next. */
export function CourierMap({ places, route, className = "" }: CourierMapProps) {
  const t = useTranslations("tracking");
  const { courier, tracking } = useCourier();
  const zones = useAsk(listZones, {}, { freshMilliseconds: 3_600_000 });
  const zone = zones.value?.items.find(({ geoKey }) => geoKey === courier.geoKey);
  const map = useAsk(getMap, {}, { freshMilliseconds: 3_600_000 });
  const { reading } = tracking;
  const lng = reading?.lng;
  const lat = reading?.lat;
  const way = useMemo(() => {
    const points = places.map(({ location }) => location);
    return lng === undefined || lat === undefined ? points : [{ lng, lat }, ...points];
  }, [places, lng, lat]);
  const centre = way[0] ?? zone?.centre;
  if (!centre)
    return <div className={`grid place-items-center bg-surface-sunken ${className}`} aria-hidden />;
  return (
    <MapView
      className={className}
      tilesUrl="/api/v1/tiles/{z}/{x}/{y}"
      centre={centre}
      zoom={14.5}
      padding={roomForControls}
      bounds={way.length > 1 ? boundsAround(way) : undefined}
      label={t("map")}
      fallback={<p className="p-6 text-center text-muted">{t("no_map")}</p>}
      attribution={map.value?.attribution ?? undefined}
      controls={{ zoomIn: t("zoom_in"), zoomOut: t("zoom_out"), recentre: t("recentre") }}
    >
      {way.length > 1 ? <RouteLine points={route ?? way.slice(0, 2)} /> : null}
      {way.length > 2 ? <RouteLine points={way.slice(1)} tone="later" /> : null}
      {/* The next place is drawn last: on top where two are near. */}
      {[...places].reverse().map(({ id, kind, location, name, number }) => (
        <PinMarker
          key={id}
          kind={kind === "pickup" ? "restaurant" : "door"}
          position={location}
          number={number ?? undefined}
          label={
            number === null ? name || t("door") : t("numbered", { number, name: name || t("door") })
          }
        />
      ))}
      {reading ? (
        <MovingMarker
          position={reading}
          headingDegrees={reading.headingDegrees}
          route={route}
          label={t("me")}
          vehicle={courier.vehicle === "foot" ? "none" : courier.vehicle}
        />
      ) : null}
    </MapView>
  );
}
