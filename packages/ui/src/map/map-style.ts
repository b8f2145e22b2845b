import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";

export type MapTheme = "light" | "dark";

interface MapColours {
  land: string;
  park: string;
  wood: string;
  square: string;
  water: string;
  building: string;
  street: string;
  casing: string;
  main: string;
  path: string;
  label: string;
  waterLabel: string;
  halo: string;
}

/** Quiet on purpose: only the route, the courier and the door may be loud. */
const colours: Record<MapTheme, MapColours> = {
  light: {
    land: "#f4f0ea",
    park: "#dde9d3",
    wood: "#cfe0c5",
    square: "#ebe3d6",
    water: "#c2dae6",
    building: "#e6ded3",
    street: "#ffffff",
    casing: "#e3dacd",
    main: "#ffffff",
    path: "#d8cdbd",
    label: "#6d6458",
    waterLabel: "#4d7488",
    halo: "#f9f6f1",
  },
  dark: {
    land: "#191816",
    park: "#1e2a1f",
    wood: "#1a261b",
    square: "#25221e",
    water: "#15242d",
    building: "#24221f",
    street: "#34312c",
    casing: "#12110f",
    main: "#433e37",
    path: "#3a352e",
    label: "#a79d8f",
    waterLabel: "#6f9bb1",
    halo: "#161513",
  },
};

const source = "city";
/** No glyph server: without one the engine draws letters from the fonts of the page. */
export const mapFont = ["figtree", "figtreeExtended", "sans-serif"];

const grown = (...stops: [zoom: number, pixels: number][]): ExpressionSpecification => [
  "interpolate",
  ["exponential", 1.6],
  ["zoom"],
  ...stops.flat(),
];

const classIs = (name: string): ExpressionSpecification => ["==", ["get", "class"], name];

function groundLayers(c: MapColours): LayerSpecification[] {
  return [
    { id: "land", type: "background", paint: { "background-color": c.land } },
    {
      id: "parks",
      type: "fill",
      source,
      "source-layer": "parks",
      paint: {
        "fill-color": ["match", ["get", "class"], "wood", c.wood, "square", c.square, c.park],
      },
    },
    {
      id: "water",
      type: "fill",
      source,
      "source-layer": "water",
      paint: { "fill-color": c.water },
    },
    {
      id: "buildings",
      type: "fill",
      source,
      "source-layer": "buildings",
      minzoom: 14,
      paint: {
        "fill-color": c.building,
        "fill-opacity": ["interpolate", ["linear"], ["zoom"], 14, 0, 15, 1],
      },
    },
  ];
}

function streetLayers(c: MapColours): LayerSpecification[] {
  const round = { "line-cap": "round", "line-join": "round" } as const;
  const streets = { type: "line", source, "source-layer": "streets" } as const;
  const main = grown([11, 1.2], [14, 4], [17, 20]);
  const side = grown([12, 0.4], [14, 2], [17, 13]);
  return [
    {
      ...streets,
      id: "paths",
      filter: classIs("path"),
      minzoom: 14,
      paint: {
        "line-color": c.path,
        "line-width": grown([14, 0.8], [17, 2.5]),
        "line-dasharray": [2, 1.5],
      },
    },
    {
      ...streets,
      id: "streets-casing",
      filter: ["!=", ["get", "class"], "path"],
      minzoom: 13,
      layout: round,
      paint: {
        "line-color": c.casing,
        "line-gap-width": [
          "interpolate",
          ["exponential", 1.6],
          ["zoom"],
          13,
          ["match", ["get", "class"], "main", 2.4, 1],
          17,
          ["match", ["get", "class"], "main", 20, 13],
        ],
        "line-width": 1,
      },
    },
    {
      ...streets,
      id: "streets-side",
      filter: classIs("side"),
      minzoom: 12,
      layout: round,
      paint: { "line-color": c.street, "line-width": side },
    },
    {
      ...streets,
      id: "streets-main",
      filter: classIs("main"),
      layout: round,
      paint: { "line-color": c.main, "line-width": main },
    },
  ];
}

function labelLayers(c: MapColours): LayerSpecification[] {
  const paint = { "text-color": c.label, "text-halo-color": c.halo, "text-halo-width": 1.4 };
  return [
    {
      id: "street-names",
      type: "symbol",
      source,
      "source-layer": "streets",
      filter: ["has", "name"],
      minzoom: 14.5,
      layout: {
        "symbol-placement": "line",
        "text-field": ["get", "name"],
        "text-font": mapFont,
        "text-size": ["interpolate", ["linear"], ["zoom"], 14.5, 11, 17, 14],
      },
      paint,
    },
    {
      id: "water-names",
      type: "symbol",
      source,
      "source-layer": "water",
      filter: ["has", "name"],
      minzoom: 13,
      layout: {
        "text-field": ["get", "name"],
        "text-font": mapFont,
        "text-size": 12,
        "text-letter-spacing": 0.05,
      },
      paint: { ...paint, "text-color": c.waterLabel },
    },
    {
      id: "park-names",
      type: "symbol",
      source,
      "source-layer": "parks",
      filter: ["has", "name"],
      minzoom: 14,
      layout: { "text-field": ["get", "name"], "text-font": mapFont, "text-size": 12 },
      paint,
    },
    {
      id: "quarter-names",
      type: "symbol",
      source,
      "source-layer": "places",
      filter: ["!=", ["get", "class"], "town"],
      minzoom: 12,
      maxzoom: 15.5,
      layout: {
        "text-field": ["get", "name"],
        "text-font": mapFont,
        "text-size": ["interpolate", ["linear"], ["zoom"], 12, 12, 15, 16],
      },
      paint,
    },
    {
      id: "town-names",
      type: "symbol",
      source,
      "source-layer": "places",
      filter: classIs("town"),
      maxzoom: 12,
      layout: { "text-field": ["get", "name"], "text-font": mapFont, "text-size": 18 },
      paint,
    },
  ];
}

/** The whole look of the map over one vector source. */
export function mapStyle(tilesUrl: string, theme: MapTheme): StyleSpecification {
  const c = colours[theme];
  return {
    version: 8,
    sources: { [source]: { type: "vector", tiles: [tilesUrl], minzoom: 10, maxzoom: 16 } },
    layers: [...groundLayers(c), ...streetLayers(c), ...labelLayers(c)],
  };
}

/** The loud colours, for what is drawn on top. */
export const mapAccents: Record<
  MapTheme,
  Record<"route" | "courier" | "done" | "good" | "wait" | "bad" | "idle" | "edge", string>
> = {
  light: {
    route: "#d1341e",
    courier: "#6a3fa0",
    done: "#9b9184",
    good: "#1f7a4d",
    wait: "#e8a013",
    bad: "#ad1f2d",
    idle: "#6d6458",
    edge: "#ffffff",
  },
  dark: {
    route: "#f0604a",
    courier: "#b794e8",
    done: "#6f675c",
    good: "#4fbf87",
    wait: "#f0b43c",
    bad: "#ff7d84",
    idle: "#a79d8f",
    edge: "#12110f",
  },
};
