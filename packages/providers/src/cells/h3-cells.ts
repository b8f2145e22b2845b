import type { LngLat } from "@swift-eats/domain/kernel";
import { cellToLatLng, gridDisk, latLngToCell } from "h3-js";

/** A city in cells of about half a kilometre, and in areas of about three. Uber's H3. */
export interface Cells {
  /** The cell of a point, with its centre. */
  cellOf(point: LngLat): { readonly id: string; readonly centre: LngLat };
  /** No point of a cell is farther from its centre. */
  readonly radiusMetres: number;
  areaOf(point: LngLat): string;
  /** The areas within `metres` of the point, its own first. */
  areasAround(point: LngLat, metres: number): readonly string[];
}

const cellResolution = 8;
const areaResolution = 6;
/** Longest radius of a cell of resolution 8, with room for the grid's distortion. */
const radiusMetres = 650;
/** Shortest distance between the centres of neighbouring areas of resolution 6. */
const areaStepMetres = 5_000;
const ringsMax = 4;

export const h3Cells: Cells = {
  radiusMetres,
  cellOf({ lng, lat }) {
    const id = latLngToCell(lat, lng, cellResolution);
    const [centreLat, centreLng] = cellToLatLng(id);
    return { id, centre: { lng: centreLng, lat: centreLat } };
  },
  areaOf: ({ lng, lat }) => latLngToCell(lat, lng, areaResolution),
  areasAround({ lng, lat }, metres) {
    const rings = Math.min(ringsMax, Math.ceil(metres / areaStepMetres));
    return gridDisk(latLngToCell(lat, lng, areaResolution), rings);
  },
};
