"use client";

import type { ListedRestaurantView } from "@swift-eats/contract/catalog";
import { getMap } from "@swift-eats/contract/cities";
import type { PointView } from "@swift-eats/contract/wire";
import { DataProvider, useAsk } from "@swift-eats/frame/data";
import { boundsAround, MapView, PinMarker } from "@swift-eats/ui/map";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RestaurantCard } from "./restaurant-card.tsx";

export interface RestaurantMapProps {
  items: readonly ListedRestaurantView[];
  door: PointView;
}

const zoom = 14;
/** More pins than these hide one another. */
const pinsMax = 40;
/** So many of the nearest are in sight at first. */
const framed = 12;
const padding = { top: 60, right: 70, bottom: 160, left: 60 };

/** The list as a map: a pin tells what people think of the kitchen, pressing it shows the card. */
export const RestaurantMap = (props: RestaurantMapProps) => (
  <DataProvider>
    <PinnedMap {...props} />
  </DataProvider>
);

function PinnedMap({ items, door }: RestaurantMapProps) {
  const t = useTranslations("order");
  const catalog = useTranslations("catalog");
  const map = useAsk(getMap, {}, { freshMilliseconds: 3_600_000 });
  const shown = items.slice(0, pinsMax);
  const nearest = shown.toSorted((a, b) => a.distanceMetres - b.distanceMetres).slice(0, framed);
  const [chosen, setChosen] = useState<string | null>(null);
  const near = shown.find(({ restaurant }) => restaurant.id === chosen);
  return (
    <div className="relative h-[70dvh] overflow-hidden rounded-card border border-line">
      <MapView
        tilesUrl="/api/v1/tiles/{z}/{x}/{y}"
        centre={door}
        zoom={zoom}
        bounds={boundsAround([door, ...nearest.map((each) => each.restaurant.location)])}
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
        {shown.map(({ restaurant }) => (
          <PinMarker
            key={restaurant.id}
            kind="restaurant"
            position={restaurant.location}
            label={restaurant.name}
            selected={restaurant.id === chosen}
            number={
              restaurant.rating === null
                ? undefined
                : catalog("stars", { rating: restaurant.rating })
            }
            onPress={() => setChosen(restaurant.id)}
          />
        ))}
        <PinMarker kind="door" position={door} label={t("door")} />
      </MapView>
      {near ? (
        <div className="absolute inset-x-3 bottom-3 z-10 mx-auto max-w-sm">
          <RestaurantCard near={near} eager narrow row />
        </div>
      ) : null}
    </div>
  );
}
