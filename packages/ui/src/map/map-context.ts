"use client";

import type * as Engine from "maplibre-gl";
import { createContext, useContext } from "react";
import type { MapTheme } from "./map-style.ts";
import type { OpenedMap } from "./open-map.ts";

export interface MapStage extends OpenedMap {
  theme: MapTheme;
  /** Grows when the style was replaced and layers on top must be drawn again. */
  edition: number;
}

export const MapStageContext = createContext<MapStage | null>(null);

/** The map that a marker or a layer stands on. */
export function useMapStage(): MapStage {
  const stage = useContext(MapStageContext);
  if (!stage) throw new Error("This belongs inside a MapView");
  return stage;
}

const gone = new WeakSet<Engine.MapLibreMap>();

/** React takes parents down first: children must not touch a map that has been removed. */
export const markGone = (map: Engine.MapLibreMap) => gone.add(map);
export const isGone = (map: Engine.MapLibreMap) => gone.has(map);
