"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type MapStage, markGone } from "./map-context.ts";
import { type MapTheme, mapStyle } from "./map-style.ts";

export interface StageOptions {
  tilesUrl: string;
  centre: LngLat;
  zoom: number;
  theme: MapTheme;
  label: string;
  workerUrl: string;
  interactive: boolean;
}

function hasWebGl(): boolean {
  const canvas = document.createElement("canvas");
  return canvas.getContext("webgl2") !== null;
}

const absolute = (url: string) => (url.startsWith("/") ? `${location.origin}${url}` : url);

async function open(host: HTMLElement, options: StageOptions): Promise<MapStage> {
  // Loaded here, so that pages without a map do not carry it.
  const engine = await import("maplibre-gl");
  engine.setWorkerUrl(absolute(options.workerUrl));
  const map = new engine.MapLibreMap({
    container: host,
    style: mapStyle(absolute(options.tilesUrl), options.theme),
    center: options.centre,
    zoom: options.zoom,
    minZoom: 9,
    maxZoom: 18.5,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    interactive: options.interactive,
    locale: { "Map.Title": options.label },
  });
  map.touchZoomRotate?.disableRotation();
  return { engine, map, theme: options.theme, edition: 0 };
}

/** Opens the map in a host element, and follows the theme; "missing" when the device cannot draw it. */
export function useMapStageIn(
  host: RefObject<HTMLElement | null>,
  options: StageOptions,
): MapStage | "loading" | "missing" {
  const [stage, setStage] = useState<MapStage | "loading" | "missing">("loading");
  const first = useRef(options);
  const { theme, tilesUrl } = options;

  useEffect(() => {
    const element = host.current;
    if (!element || !hasWebGl()) {
      setStage("missing");
      return;
    }
    let left = false;
    let opened: MapStage | undefined;
    const close = () => {
      if (!opened) return;
      markGone(opened.map);
      opened.map.remove();
    };
    open(element, first.current).then(
      (made) => {
        opened = made;
        if (left) close();
        else made.map.once("style.load", () => setStage(made));
      },
      () => setStage("missing"),
    );
    return () => {
      left = true;
      close();
      setStage("loading");
    };
  }, [host]);

  useEffect(() => {
    if (typeof stage === "string" || stage.theme === theme) return;
    const { map } = stage;
    map.once("style.load", () => {
      setStage({ ...stage, theme, edition: stage.edition + 1 });
    });
    map.setStyle(mapStyle(absolute(tilesUrl), theme), { diff: false });
  }, [stage, theme, tilesUrl]);

  return stage;
}
