"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import type { GeoJSONSource, MapLayerMouseEvent } from "maplibre-gl";
import { useEffect, useId, useRef } from "react";
import { isGone, useMapStage } from "./map-context.ts";
import { mapAccents, mapFont } from "./map-style.ts";

export type PointTone = "courier" | "good" | "wait" | "bad" | "idle";

export interface MapPoint {
  id: string;
  position: LngLat;
  tone: PointTone;
  label?: string | undefined;
}

export interface PointLayerProps {
  points: readonly MapPoint[];
  selectedId?: string | null | undefined;
  onPress?: ((id: string) => void) | undefined;
}

function collection(points: readonly MapPoint[], selectedId: string | null) {
  return {
    type: "FeatureCollection" as const,
    features: points.map(({ id, position, tone, label }) => ({
      type: "Feature" as const,
      properties: { id, tone, label: label ?? "", chosen: id === selectedId },
      geometry: { type: "Point" as const, coordinates: [position.lng, position.lat] },
    })),
  };
}

/** Thousands of points at once, drawn by the map itself. Lists beside the map serve the keyboard. */
export function PointLayer({ points, selectedId = null, onPress }: PointLayerProps) {
  const { map, theme, edition } = useMapStage();
  const id = `points${useId()}`;
  const press = useRef(onPress);
  press.current = onPress;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition of the style has lost the layers
  useEffect(() => {
    const accents = mapAccents[theme];
    map.addSource(id, { type: "geojson", data: collection([], null) });
    map.addLayer({
      id,
      type: "circle",
      source: id,
      paint: {
        "circle-radius": ["case", ["get", "chosen"], 10, 6.5],
        "circle-color": [
          "match",
          ["get", "tone"],
          "good",
          accents.good,
          "wait",
          accents.wait,
          "bad",
          accents.bad,
          "idle",
          accents.idle,
          accents.courier,
        ],
        "circle-stroke-color": accents.edge,
        "circle-stroke-width": 2,
      },
    });
    map.addLayer({
      id: `${id}-names`,
      type: "symbol",
      source: id,
      minzoom: 14,
      layout: {
        "text-field": ["get", "label"],
        "text-font": mapFont,
        "text-size": 12,
        "text-offset": [0, 1.1],
        "text-anchor": "top",
        "text-optional": true,
      },
      paint: {
        "text-color": accents.idle,
        "text-halo-color": accents.edge,
        "text-halo-width": 1.4,
      },
    });
    const pressed = (event: MapLayerMouseEvent) => {
      const chosen: unknown = event.features?.[0]?.properties.id;
      if (typeof chosen === "string") press.current?.(chosen);
    };
    map.on("click", id, pressed);
    return () => {
      map.off("click", id, pressed);
      if (isGone(map) || !map.getSource(id)) return;
      map.removeLayer(`${id}-names`);
      map.removeLayer(id);
      map.removeSource(id);
    };
  }, [map, theme, edition, id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the layers above were drawn anew, and are empty
  useEffect(() => {
    map.getSource<GeoJSONSource>(id)?.setData(collection(points, selectedId));
  }, [map, theme, edition, id, points, selectedId]);

  return null;
}
