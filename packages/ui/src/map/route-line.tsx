"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import type { GeoJSONSource } from "maplibre-gl";
import { useEffect, useId } from "react";
import { isGone, useMapStage } from "./map-context.ts";
import { mapAccents } from "./map-style.ts";

export interface RouteLineProps {
  points: readonly LngLat[];
  /** `next` is the way ahead, `later` what follows, `done` what lies behind. */
  tone?: "next" | "later" | "done" | undefined;
}

const colourOf = { next: "route", later: "courier", done: "done" } as const;

function feature(points: readonly LngLat[]) {
  return {
    type: "Feature" as const,
    properties: {},
    geometry: {
      type: "LineString" as const,
      coordinates: points.map(({ lng, lat }) => [lng, lat]),
    },
  };
}

/** The way someone goes. */
export function RouteLine({ points, tone = "next" }: RouteLineProps) {
  const { map, theme, edition } = useMapStage();
  const id = `route${useId()}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition of the style has lost the layers
  useEffect(() => {
    const accents = mapAccents[theme];
    const layout = { "line-cap": "round", "line-join": "round" } as const;
    const dash = tone === "later" ? { "line-dasharray": [0.2, 1.8] } : {};
    map.addSource(id, { type: "geojson", data: feature([]) });
    map.addLayer({
      id: `${id}-edge`,
      type: "line",
      source: id,
      layout,
      paint: { "line-color": accents.edge, "line-width": tone === "later" ? 0 : 8 },
    });
    map.addLayer({
      id,
      type: "line",
      source: id,
      layout,
      paint: { "line-color": accents[colourOf[tone]], "line-width": 5, ...dash },
    });
    return () => {
      if (isGone(map) || !map.getSource(id)) return;
      map.removeLayer(id);
      map.removeLayer(`${id}-edge`);
      map.removeSource(id);
    };
  }, [map, theme, edition, id, tone]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the layers above were drawn anew, and are empty
  useEffect(() => {
    map.getSource<GeoJSONSource>(id)?.setData(feature(points));
  }, [map, theme, edition, id, tone, points]);

  return null;
}
