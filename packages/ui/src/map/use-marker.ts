"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import type { Marker, PositionAnchor } from "maplibre-gl";
import { useEffect, useState } from "react";
import { isGone, useMapStage } from "./map-context.ts";

export interface PlacedMarker {
  element: HTMLElement;
  marker: Marker;
}

/** An element that the map carries along; null until it stands. */
export function useMarker(position: LngLat, anchor: PositionAnchor): PlacedMarker | null {
  const { engine, map } = useMapStage();
  const [placed, setPlaced] = useState<PlacedMarker | null>(null);
  // The first place only; whoever uses the marker moves it.
  const [start] = useState(position);
  useEffect(() => {
    const element = document.createElement("div");
    const marker = new engine.Marker({ element, anchor, subpixelPositioning: true });
    marker.setLngLat(start).addTo(map);
    // The engine makes every marker an image named "Map marker"; ours bring their own names.
    element.removeAttribute("aria-label");
    element.removeAttribute("role");
    element.removeAttribute("tabindex");
    setPlaced({ element, marker });
    return () => {
      setPlaced(null);
      if (isGone(map)) element.remove();
      else marker.remove();
    };
  }, [engine, map, anchor, start]);
  return placed;
}
