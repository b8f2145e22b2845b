import type { Clock } from "@swift-eats/domain/kernel";
import { distanceMetres } from "@swift-eats/domain/kernel";
import {
  type CellGrid,
  type CellTimes,
  emptyTimes,
  fill,
  type Roads,
  type TravelTables,
  unknown,
  type Vehicle,
  vehicles,
} from "@swift-eats/domain/routing";

interface Filling {
  readonly roads: Roads;
  readonly travelTables: TravelTables;
  readonly clock: Clock;
  /** After each time that something was kept. */
  readonly onKept: (vehicle: Vehicle, knownShare: number) => Promise<void>;
  readonly stopping: () => boolean;
}

interface Block {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly metres: number;
}

/** What is kept while a table grows: near pairs serve most legs, and a restart goes on from there. */
const keptShares = [0.1, 0.4, 1];

/** Asks the roads for every pair of cells that is not known yet, near ones first, a block of areas at a time. */
export async function fillTables(grid: CellGrid, given: Filling): Promise<void> {
  const kept = await given.travelTables.times(grid);
  const blocks = blocksOf(grid);
  for (const vehicle of vehicles) {
    const found = kept.get(vehicle);
    const fits = found && found.seconds.length === grid.cells.length ** 2;
    await fillTable(grid, blocks, { ...given, vehicle, times: fits ? found : null });
    if (given.stopping()) return;
  }
}

async function fillTable(
  grid: CellGrid,
  blocks: readonly Block[],
  given: Filling & { readonly vehicle: Vehicle; readonly times: CellTimes | null },
): Promise<void> {
  const { vehicle, roads, travelTables, clock } = given;
  const count = grid.cells.length;
  const times = given.times ?? emptyTimes(count);
  const open = blocks.filter(({ sources, targets }) =>
    sources.some((from) => targets.some((to) => times.seconds[from * count + to] === unknown)),
  );
  const milestones = keptShares.map((share) => Math.max(1, Math.round(share * open.length)));
  const places = (cells: readonly number[]) => cells.flatMap((cell) => grid.cells[cell]?.at ?? []);
  for (const [index, { sources, targets }] of open.entries()) {
    if (given.stopping()) return;
    const matrix = await roads.matrix({
      sources: places(sources),
      targets: places(targets),
      vehicle,
    });
    // The great circle is what one has without a table.
    if (matrix.source !== "road_network") return;
    fill(times, count, { sources, targets, matrix });
    if (!milestones.includes(index + 1)) continue;
    const knownPairs = times.seconds.reduce((sum, each) => sum + (each === unknown ? 0 : 1), 0);
    await travelTables.keepTimes(grid, vehicle, { times, knownPairs, at: clock.now() });
    await given.onKept(vehicle, knownPairs / count ** 2);
  }
}

/** Pairs of areas, the nearest first; an area has 49 cells at most, so a block is one call. */
function blocksOf({ cells, areas }: CellGrid): Block[] {
  const members = areas.map((_, area) =>
    [...cells.keys()].filter((index) => cells[index]?.area === area),
  );
  const middles = members.map((indices) => {
    const at = indices.flatMap((index) => cells[index]?.at ?? []);
    return {
      lng: at.reduce((sum, { lng }) => sum + lng, 0) / at.length,
      lat: at.reduce((sum, { lat }) => sum + lat, 0) / at.length,
    };
  });
  return members
    .flatMap((sources, from) =>
      members.map((targets, to): Block => {
        const [a, b] = [middles[from], middles[to]];
        return { sources, targets, metres: a && b ? distanceMetres(a, b) : 0 };
      }),
    )
    .sort((one, two) => one.metres - two.metres);
}
