import { scopes, type TrafficPattern, type TrafficPatterns } from "@swift-eats/domain/routing";
import { type Databases, transact } from "../connection/index.ts";

/** Older legs fade: beyond this many a new one still counts as one in so many. */
const legsMax = 200;

export function trafficPatterns({ databases }: { databases: Databases }): TrafficPatterns {
  return {
    async learn(geoKey, sample, at) {
      const weight = Math.max(1, Math.round(sample.weight));
      await transact(databases.primary(geoKey), async (tx) => {
        for (const { vehicle, originCell, destinationCell, hourOfWeek } of scopes(sample))
          await tx`
            insert into traffic_patterns ${tx({
              geoKey,
              vehicle,
              originCell,
              destinationCell,
              hourOfWeek,
              factor: sample.ratio,
              legs: weight,
              updatedAt: at,
            })}
            on conflict (geo_key, vehicle, origin_cell, destination_cell, hour_of_week) do update set
              factor = exp((ln(traffic_patterns.factor) * traffic_patterns.legs
                + ln(excluded.factor) * excluded.legs) / (traffic_patterns.legs + excluded.legs)),
              legs = least(${legsMax}, traffic_patterns.legs + excluded.legs),
              updated_at = excluded.updated_at`;
      });
    },
    async of(geoKey) {
      return databases.read(
        geoKey,
        (sql) => sql<TrafficPattern[]>`
        select vehicle, origin_cell, destination_cell, hour_of_week, factor, legs
        from traffic_patterns where geo_key = ${geoKey}
        order by vehicle, origin_cell, destination_cell, hour_of_week`,
      );
    },
  };
}
