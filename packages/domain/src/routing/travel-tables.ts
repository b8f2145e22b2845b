import type { CellGrid } from "./cell-grid.ts";
import type { CellTimes } from "./cell-table.ts";
import type { Vehicle } from "./ports.ts";

/** Which table of which grid. */
export type GridKey = Pick<CellGrid, "geoKey" | "version">;

/** Where the tables from cell to cell are kept, so that a restart is quick and every process has them. */
export interface TravelTables {
  /** A mark for each zone with a grid: another mark, another grid or more known pairs. */
  versions(): Promise<ReadonlyMap<string, string>>;
  grid(geoKey: string): Promise<CellGrid | null>;
  keepGrid(grid: CellGrid): Promise<void>;
  times(key: GridKey): Promise<ReadonlyMap<Vehicle, CellTimes>>;
  keepTimes(
    key: GridKey,
    vehicle: Vehicle,
    found: { readonly times: CellTimes; readonly knownPairs: number; readonly at: Date },
  ): Promise<void>;
}
