"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import { cx } from "class-variance-authority";
import { LocateFixed, Minus, Plus } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { IconButton } from "../icon-button.tsx";
import type { MapBounds } from "./bounds.ts";
import { type MapStage, MapStageContext } from "./map-context.ts";
import type { MapTheme } from "./map-style.ts";
import { useMapStageIn } from "./use-map-stage.ts";
import { prefersStillness, useMapTheme } from "./use-map-theme.ts";

export interface MapControlLabels {
  zoomIn: string;
  zoomOut: string;
  /** Shown after the reader moved the map away. */
  recentre: string;
}

export interface MapViewProps {
  /** For example "/api/v1/tiles/{z}/{x}/{y}". */
  tilesUrl: string;
  centre: LngLat;
  zoom: number;
  /** Kept in sight as it changes, until the reader takes the map in hand. */
  bounds?: MapBounds | undefined;
  /** Pixels around the bounds, for cards that cover the map. */
  padding?: number | { top: number; right: number; bottom: number; left: number } | undefined;
  theme?: MapTheme | "auto" | undefined;
  /** What the map shows, for those who cannot see it. */
  label: string;
  /** Shown in its place when the device cannot draw it. */
  fallback: ReactNode;
  attribution?: ReactNode;
  controls?: MapControlLabels | undefined;
  workerUrl?: string | undefined;
  /** Told what is in sight, at first and whenever the map comes to rest elsewhere. */
  onSight?: ((bounds: MapBounds) => void) | undefined;
  interactive?: boolean | undefined;
  className?: string | undefined;
  /** Markers and layers. */
  children?: ReactNode;
}

/** A quiet map; the engine is loaded only where this is shown. */
export function MapView(props: MapViewProps) {
  const { tilesUrl, centre, zoom, label, fallback, attribution, controls, children } = props;
  const host = useRef<HTMLDivElement>(null);
  const theme = useMapTheme(props.theme ?? "auto");
  const stage = useMapStageIn(host, {
    tilesUrl,
    centre,
    zoom,
    theme,
    label,
    workerUrl: props.workerUrl ?? "/maplibre/maplibre-gl-worker.mjs",
    interactive: props.interactive ?? true,
  });
  const drawn = typeof stage === "string" ? null : stage;
  const view = useSight(drawn, props);
  return (
    <div className={cx("relative isolate overflow-hidden bg-surface-sunken", props.className)}>
      <div ref={host} className={stage === "missing" ? "hidden" : "absolute! inset-0"} />
      {stage === "missing" ? fallback : null}
      {drawn ? <MapStageContext.Provider value={drawn}>{children}</MapStageContext.Provider> : null}
      {drawn && controls ? (
        <div className="absolute end-3 top-3 z-10 flex flex-col gap-2">
          <IconButton
            variant="raised"
            label={controls.zoomIn}
            icon={<Plus aria-hidden />}
            onClick={() => drawn.map.zoomIn()}
          />
          <IconButton
            variant="raised"
            label={controls.zoomOut}
            icon={<Minus aria-hidden />}
            onClick={() => drawn.map.zoomOut()}
          />
          {view.moved ? (
            <IconButton
              variant="raised"
              label={controls.recentre}
              icon={<LocateFixed aria-hidden />}
              onClick={view.recentre}
            />
          ) : null}
        </div>
      ) : null}
      {/* On a phone a sheet may reach over the map by its rounded edge. */}
      {attribution && stage !== "missing" ? (
        <div className="absolute end-1 bottom-6 z-10 md:bottom-1 rounded-md bg-surface px-1.5 text-xs text-muted">
          {attribution}
        </div>
      ) : null}
    </div>
  );
}

/** Keeps what matters in sight, until a hand moves the map. */
function useSight(
  stage: MapStage | null,
  { bounds, centre, zoom, padding = 48, onSight }: MapViewProps,
) {
  const [moved, setMoved] = useState(false);
  const map = stage?.map;
  const { west, south, east, north } = bounds ?? {};
  const pad = JSON.stringify(padding);

  useEffect(() => {
    if (!map) return;
    const took = (event: { originalEvent?: unknown }) => {
      if (event.originalEvent) setMoved(true);
    };
    map.on("movestart", took);
    return () => {
      map.off("movestart", took);
    };
  }, [map]);

  useEffect(() => {
    if (!map || !onSight) return;
    const tell = () => {
      const seen = map.getBounds();
      onSight({
        west: seen.getWest(),
        south: seen.getSouth(),
        east: seen.getEast(),
        north: seen.getNorth(),
      });
    };
    tell();
    map.on("moveend", tell);
    return () => {
      map.off("moveend", tell);
    };
  }, [map, onSight]);

  useEffect(() => {
    if (!map || moved) return;
    const still = prefersStillness();
    if (west === undefined || south === undefined || east === undefined || north === undefined) {
      map.easeTo({ center: [centre.lng, centre.lat], zoom, animate: !still });
      return;
    }
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding: JSON.parse(pad), maxZoom: 16.5, animate: !still, duration: 600 },
    );
  }, [map, moved, west, south, east, north, pad, centre.lng, centre.lat, zoom]);

  return { moved, recentre: () => setMoved(false) };
}
