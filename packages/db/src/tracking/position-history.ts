import type { Ids } from "@swift-eats/domain/kernel";
import type { PositionHistory } from "@swift-eats/domain/tracking";
import { type Databases, pointText } from "../connection/index.ts";

export function positionHistory({
  databases,
  ids,
}: {
  databases: Databases;
  ids: Ids;
}): PositionHistory {
  return {
    async append(fixes) {
      const sql = databases.primary();
      for (let from = 0; from < fixes.length; from += 1_000)
        await sql`insert into driver_location_history ${sql(
          fixes.slice(from, from + 1_000).map(({ point, sequence: _, ...fix }) => ({
            ...fix,
            id: ids.next() as string,
            point: pointText(point),
          })),
        )}`;
    },
  };
}
