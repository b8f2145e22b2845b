"use client";

import type { LngLat } from "@swift-eats/domain/kernel";
import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import { useEffect, useId, useRef } from "react";
import { isGone, useMapStage } from "./map-context.ts";
import { mapAccents, mapFont } from "./map-style.ts";

export interface MapArea {
  id: string;
  /** In order around it; fewer than three are shown as a line, or as a point. */
  corners: readonly LngLat[];
  label: string;
}

export interface AreaLayerProps {
  areas: readonly MapArea[];
  /** Drawn stronger, with its corners. */
  selectedId?: string | null | undefined;
  /** Where the map was pressed. A form beside the map serves the keyboard. */
  onPress?: ((place: LngLat) => void) | undefined;
}

const at = ({ lng, lat }: LngLat): [number, number] => [lng, lat];

/** What an area is drawn of: its surface and edge, its name, and when it is chosen its corners. */
function featuresOf({ corners, label }: MapArea, chosen: boolean) {
  const [first] = corners;
  if (!first) return [];
  const properties = { chosen, label };
  const points = chosen
    ? corners.map((corner) => ({
        type: "Feature" as const,
        properties: { chosen, label: "" },
        geometry: { type: "Point" as const, coordinates: at(corner) },
      }))
    : [];
  const shape =
    corners.length < 3
      ? { type: "LineString" as const, coordinates: corners.map(at) }
      : { type: "Polygon" as const, coordinates: [[...corners, first].map(at)] };
  const surface = { type: "Feature" as const, properties, geometry: shape };
  return corners.length < 2 ? points : [surface, ...points];
}

function collection(areas: readonly MapArea[], selectedId: string | null) {
  const features = areas.flatMap((area) => featuresOf(area, area.id === selectedId));
  return { type: "FeatureCollection" as const, features };
}

/** Parts of the city, as surfaces with an edge and a name. */
export function AreaLayer({ areas, selectedId = null, onPress }: AreaLayerProps) {
  const { map, theme, edition } = useMapStage();
  const id = `areas${useId()}`;
  const press = useRef(onPress);
  press.current = onPress;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition of the style has lost the layers
  useEffect(() => {
    const accents = mapAccents[theme];
    const colour: ["case", ["get", string], string, string] = [
      "case",
      ["get", "chosen"],
      accents.route,
      accents.courier,
    ];
    map.addSource(id, { type: "geojson", data: collection([], null) });
    map.addLayer({
      id: `${id}-surface`,
      type: "fill",
      source: id,
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": colour, "fill-opacity": ["case", ["get", "chosen"], 0.24, 0.14] },
    });
    map.addLayer({
      id: `${id}-edge`,
      type: "line",
      source: id,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round" },
      paint: { "line-color": colour, "line-width": ["case", ["get", "chosen"], 3, 2] },
    });
    map.addLayer({
      id: `${id}-corners`,
      type: "circle",
      source: id,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 6,
        "circle-color": accents.route,
        "circle-stroke-color": accents.edge,
        "circle-stroke-width": 2,
      },
    });
    map.addLayer({
      id: `${id}-names`,
      type: "symbol",
      source: id,
      filter: ["==", ["geometry-type"], "Polygon"],
      layout: {
        "text-field": ["get", "label"],
        "text-font": mapFont,
        "text-size": 14,
      },
      paint: { "text-color": colour, "text-halo-color": accents.edge, "text-halo-width": 1.6 },
    });
    return () => {
      if (isGone(map) || !map.getSource(id)) return;
      for (const part of ["names", "corners", "edge", "surface"]) map.removeLayer(`${id}-${part}`);
      map.removeSource(id);
    };
  }, [map, theme, edition, id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the layers above were drawn anew, and are empty
  useEffect(() => {
    map.getSource<GeoJSONSource>(id)?.setData(collection(areas, selectedId));
  }, [map, theme, edition, id, areas, selectedId]);

  const takesPresses = onPress !== undefined;
  useEffect(() => {
    if (!takesPresses) return;
    const pressed = ({ lngLat }: MapMouseEvent) =>
      press.current?.({ lng: lngLat.lng, lat: lngLat.lat });
    map.on("click", pressed);
    map.getCanvas().style.cursor = "crosshair";
    return () => {
      map.off("click", pressed);
      if (!isGone(map)) map.getCanvas().style.cursor = "";
    };
  }, [map, takesPresses]);

  return null;
}
