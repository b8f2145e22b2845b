import {
  type DispatchSettings,
  defaultSettings,
  type SettingsChange,
  type ZoneSettings,
} from "@swift-eats/domain/dispatch";
import type { EventId, Ids } from "@swift-eats/domain/kernel";
import { type Databases, json } from "../connection/index.ts";

type Pay = Pick<DispatchSettings, "payPerTripAmount" | "payPerKmAmount">;

export function zoneSettingsRepository({
  databases,
  ids,
}: {
  readonly databases: Databases;
  readonly ids: Ids;
}): ZoneSettings {
  return {
    async at(geoKey, at) {
      const sql = databases.primary(geoKey);
      const [pay, changed] = await Promise.all([
        sql<
          Pay[]
        >`select pay_per_trip_amount, pay_per_km_amount from zones where geo_key = ${geoKey}`,
        sql<Pick<SettingsChange, "changes">[]>`
          select changes from dispatch_settings
          where geo_key = ${geoKey} and from_at <= ${at} and (until_at is null or until_at > ${at})
          order by id desc limit 1`,
      ]);
      return { ...defaultSettings, ...pay[0], ...changed[0]?.changes };
    },
    async change({ changes, ...rest }) {
      const sql = databases.primary(rest.geoKey);
      await sql`insert into dispatch_settings ${sql({
        ...rest,
        id: ids.next<EventId>(),
        changes: json(sql, changes),
      })}`;
    },
    history: (geoKey, limit) => databases.primary(geoKey)<SettingsChange[]>`
      select geo_key, changes, from_at, until_at, set_by, reason from dispatch_settings
      where geo_key = ${geoKey} order by id desc limit ${limit}`,
  };
}
