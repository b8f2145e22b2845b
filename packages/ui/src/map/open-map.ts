import type { LngLat } from "@swift-eats/domain/kernel";
import type * as Engine from "maplibre-gl";
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

/** An engine and the map that it has drawn. */
export interface OpenedMap {
  engine: Pick<typeof Engine, "Marker">;
  map: Engine.MapLibreMap;
  styleOf: (theme: MapTheme) => Engine.StyleSpecification;
}

export type OpenMap = (host: HTMLElement, options: StageOptions) => Promise<OpenedMap>;

const absolute = (url: string) => (url.startsWith("/") ? `${location.origin}${url}` : url);

const settings = (host: HTMLElement, options: StageOptions) => ({
  container: host,
  center: options.centre,
  zoom: options.zoom,
  minZoom: 9,
  maxZoom: 18.5,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  interactive: options.interactive,
  locale: { "Map.Title": options.label },
});

export const openMapLibre: OpenMap = async (host, options) => {
  // Loaded here, so that pages without a map do not carry it.
  const engine = await import("maplibre-gl");
  engine.setWorkerUrl(absolute(options.workerUrl));
  const styleOf = (theme: MapTheme) => mapStyle(absolute(options.tilesUrl), theme);
  const map = new engine.MapLibreMap({
    ...settings(host, options),
    style: styleOf(options.theme),
    attributionControl: false,
  });
  map.touchZoomRotate?.disableRotation();
  return { engine, map, styleOf };
};

/** The error of a token that is missing, wrong or used up; a tile that fails is none of these. */
const isRefusal = ({ error }: { error?: { status?: number; message?: string } }) =>
  error?.status === 401 || error?.status === 403 || /access token/i.test(error?.message ?? "");

/** Mapbox GL over the same style and tiles, with the operator's token; `refused` when Mapbox does not accept it. */
export const openMapbox =
  (token: string, refused: () => void): OpenMap =>
  async (host, options) => {
    const { default: engine } = await import("./mapbox.ts");
    // Labels come from the reader's own fonts; the engine wants an address of others all the same.
    const glyphs = absolute("/glyphs/{fontstack}/{range}.pbf");
    const styleOf = (theme: MapTheme) => ({
      ...mapStyle(absolute(options.tilesUrl), theme),
      glyphs,
    });
    const map = new engine.Map({
      ...settings(host, options),
      style: styleOf(options.theme) as never,
      accessToken: token,
      localFontFamily: "sans-serif",
      projection: "mercator",
      performanceMetricsCollection: false,
    });
    map.touchZoomRotate.disableRotation();
    map.on("error", (event) => {
      if (isRefusal(event)) refused();
    });
    // What we use of the two engines is the same; their types only look different.
    return { engine, map, styleOf } as unknown as OpenedMap;
  };
