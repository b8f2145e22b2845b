import { distanceMetres, type LngLat } from "@swift-eats/domain/kernel";
import type { Cell, CellGrid } from "@swift-eats/domain/routing";
import { cellToLatLng, cellToParent, gridDisk, latLngToCell } from "h3-js";

/** Four vehicles × 4 bytes × the square of this: 16 MB a zone at most in each process. */
const cellsMax = 1_000;
/** Cells of about 350 m; larger ones (900 m, 2.4 km, 6 km) where a zone has too many of them. */
const resolutions = [9, 8, 7, 6];
/** A group of cells in which hours are compared, and a block of the matrix: 49 cells at most. */
const areaSteps = 2;
const squareMetres = 25;
const squaresMax = 250_000;
const metresPerDegree = 111_195;

export interface GridSource {
  readonly geoKey: string;
  readonly version: string;
  readonly timeZone: string;
  /** Corners of the streets that can be ridden. */
  readonly corners: readonly LngLat[];
}

/** Uber's H3 cells that hold a street; null when there is none, or the zone is as large as a country. */
export function gridOf({ corners, ...zone }: GridSource): CellGrid | null {
  for (const resolution of resolutions) {
    const nearest = cornersOf(corners, resolution);
    if (nearest.size === 0 || nearest.size > cellsMax) continue;
    const ids = [...nearest.keys()].sort();
    const areas = [...new Set(ids.map((id) => cellToParent(id, resolution - areaSteps)))].sort();
    const cells = ids.map(
      (id): Cell => ({
        id,
        area: areas.indexOf(cellToParent(id, resolution - areaSteps)),
        at: nearest.get(id)?.at ?? { lng: 0, lat: 0 },
      }),
    );
    return { ...zone, cells, areas, ...sheetOf(corners, ids, resolution) };
  }
  return null;
}

/** For each cell the corner nearest to its middle. */
function cornersOf(corners: readonly LngLat[], resolution: number) {
  const nearest = new Map<string, { at: LngLat; metres: number }>();
  for (const at of corners) {
    const id = latLngToCell(at.lat, at.lng, resolution);
    const [lat, lng] = cellToLatLng(id);
    const metres = distanceMetres(at, { lng, lat });
    const known = nearest.get(id);
    if (!known || metres < known.metres) nearest.set(id, { at, metres });
  }
  return nearest;
}

function sheetOf(corners: readonly LngLat[], ids: readonly string[], resolution: number) {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { lng, lat } of corners) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const wide = metresPerDegree * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const area = (east - west) * wide * (north - south) * metresPerDegree;
  const side = Math.max(squareMetres, Math.sqrt(area / squaresMax));
  const [degreesEast, degreesNorth] = [side / wide, side / metresPerDegree];
  const columns = Math.floor((east - west) / degreesEast) + 1;
  const rows = Math.floor((north - south) / degreesNorth) + 1;
  const indexOf = new Map(ids.map((id, index) => [id, index + 1]));
  const squares = new Uint16Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const lat = south + (row + 0.5) * degreesNorth;
      const lng = west + (column + 0.5) * degreesEast;
      squares[row * columns + column] = cellAt(latLngToCell(lat, lng, resolution), indexOf);
    }
  return { west, south, degreesEast, degreesNorth, columns, rows, squares };
}

/** A cell without a street is served by a neighbour that has one. */
function cellAt(id: string, indexOf: ReadonlyMap<string, number>): number {
  const own = indexOf.get(id);
  if (own !== undefined) return own;
  const neighbour = gridDisk(id, 1)
    .sort()
    .find((each) => indexOf.has(each));
  return (neighbour !== undefined && indexOf.get(neighbour)) || 0;
}
