import type { LngLat } from "../kernel/index.ts";

/** Part of a zone. Travel times are known from cell to cell, from and to the cell's street corner. */
export interface Cell {
  readonly id: string;
  /** The cell around it in which hours are compared: its index in `areas`. */
  readonly area: number;
  /** A place on a street, near the middle. */
  readonly at: LngLat;
}

/** The cells of a zone, and a sheet of small squares by which a point finds its cell without a search. */
export interface CellGrid {
  readonly geoKey: string;
  /** Of the road graph from which it was made. */
  readonly version: string;
  readonly timeZone: string;
  readonly cells: readonly Cell[];
  readonly areas: readonly string[];
  readonly west: number;
  readonly south: number;
  readonly degreesEast: number;
  readonly degreesNorth: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the south-west: the cell of the square's middle plus one; 0 = none. */
  readonly squares: Uint16Array;
}

/** Index of the cell of a point; -1 outside the zone's streets. */
export function cellOf(grid: CellGrid, { lng, lat }: LngLat): number {
  const column = Math.floor((lng - grid.west) / grid.degreesEast);
  const row = Math.floor((lat - grid.south) / grid.degreesNorth);
  if (!(column >= 0 && column < grid.columns && row >= 0 && row < grid.rows)) return -1;
  return (grid.squares[row * grid.columns + column] ?? 0) - 1;
}
