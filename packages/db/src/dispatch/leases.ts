import type { Lease, Leases } from "@swift-eats/domain/dispatch";
import type { Databases, Transaction } from "../connection/index.ts";

/**
 * Who runs a zone's decision loop. Time is PostgreSQL's wall clock, so the processes' clocks may differ.
 * The fence rises when the holder changes and never falls: a released lease keeps its row.
 */
export function leasesRepository({ databases }: { databases: Databases }): Leases {
  return {
    async take(geoKey, holder, seconds) {
      const [lease] = await databases.primary(geoKey)<{ geoKey: string; fence: string }[]>`
        insert into dispatch_leases as held (geo_key, holder, fence, expires_wall)
        values (${geoKey}, ${holder}, 1, clock_timestamp() + make_interval(secs => ${seconds}))
        on conflict (geo_key) do update set
          holder = excluded.holder,
          fence = held.fence + (held.holder <> excluded.holder)::int,
          expires_wall = clock_timestamp() + make_interval(secs => ${seconds})
        where held.holder = excluded.holder or held.expires_wall < clock_timestamp()
        returning geo_key, fence`;
      return lease ? { geoKey: lease.geoKey, fence: Number(lease.fence) } : null;
    },
    async release(geoKey, holder) {
      await databases.primary(geoKey)`
        update dispatch_leases set expires_wall = '-infinity' where geo_key = ${geoKey} and holder = ${holder}`;
    },
  };
}

/** True while nobody took the zone over; nobody can until the transaction ends. */
export async function stillHolds(tx: Transaction, { geoKey, fence }: Lease): Promise<boolean> {
  const rows = await tx`
    select 1 from dispatch_leases where geo_key = ${geoKey} and fence = ${fence} for share`;
  return rows.length > 0;
}
