import { getMap } from "@swift-eats/contract/cities";
import type { RestaurantAreasView } from "@swift-eats/contract/operations";
import { type LngLat, offset } from "@swift-eats/domain/kernel";
import { useAsk } from "@swift-eats/frame/data";
import { AreaLayer, boundsAround, type MapArea, MapView, PinMarker } from "@swift-eats/ui/map";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { cornersOf } from "./area-draft.ts";
import type { AreaDrafts } from "./use-area-drafts.ts";

const zoom = 13;
const circleCorners = 72;

function circle(centre: LngLat, radiusMetres: number): LngLat[] {
  return Array.from({ length: circleCorners }, (_, index) => {
    const turn = (index / circleCorners) * 2 * Math.PI;
    return offset(centre, Math.cos(turn) * radiusMetres, Math.sin(turn) * radiusMetres);
  });
}

export interface AreasMapProps {
  restaurant: RestaurantAreasView;
  drafts: AreaDrafts;
}

/** The kitchen and its areas; without any, the circle that holds instead. A press is a corner of the open one. */
export function AreasMap({ restaurant, drafts }: AreasMapProps) {
  const t = useTranslations("areas");
  const words = useTranslations("map");
  const map = useAsk(getMap, {}, { freshMilliseconds: 3_600_000 });
  const { location, radiusMetres } = restaurant;
  const shown = useMemo(
    (): MapArea[] =>
      drafts.drafts.length === 0
        ? [{ id: "radius", label: "", corners: circle(location, radiusMetres) }]
        : drafts.drafts.map((draft) => ({
            id: draft.key,
            label: draft.name,
            corners: cornersOf(draft),
          })),
    [drafts.drafts, location, radiusMetres],
  );
  // Those that hold, so that the map stands still under the hand that draws.
  const bounds = useMemo(
    () =>
      boundsAround([
        location,
        ...(restaurant.areas.length === 0
          ? circle(location, radiusMetres)
          : restaurant.areas.flatMap(({ polygon }) =>
              polygon.coordinates.flatMap((ring) => ring.map(([lng, lat]) => ({ lng, lat }))),
            )),
      ]),
    [restaurant.areas, location, radiusMetres],
  );
  return (
    <MapView
      tilesUrl="/api/v1/tiles/{z}/{x}/{y}"
      centre={location}
      zoom={zoom}
      bounds={bounds}
      attribution={map.value?.attribution ?? undefined}
      label={t("map_label", { name: restaurant.name })}
      fallback={
        <p className="grid size-full place-items-center p-6 text-center text-muted">
          {t("no_map")}
        </p>
      }
      controls={{
        zoomIn: words("zoom_in"),
        zoomOut: words("zoom_out"),
        recentre: t("recentre"),
      }}
      className="size-full"
    >
      <AreaLayer
        areas={shown}
        selectedId={drafts.chosenKey}
        onPress={drafts.chosenKey ? drafts.press : undefined}
      />
      <PinMarker
        kind="restaurant"
        position={location}
        label={words("kitchen", { name: restaurant.name })}
      />
    </MapView>
  );
}
