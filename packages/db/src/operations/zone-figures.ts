import { idFloor } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";

export interface ZoneFiguresRow {
  readonly geoKey: string;
  readonly name: string;
  readonly waiting: number;
  readonly deferred: number;
  readonly queueAgeSeconds: number | null;
  readonly oldestSeconds: number | null;
  readonly oldestOrderId: string | null;
  readonly offersOpen: number;
  readonly driversOnDuty: number;
  readonly driversFree: number;
  readonly offersAnswered: number;
  readonly declineShare: number | null;
  readonly assignSecondsP50: number | null;
  readonly assignSecondsP95: number | null;
  readonly changed: boolean;
}

const hourMs = 3_600_000;

/** How dispatch is doing in every zone: who waits since when, who was asked and said what in the last city hour. */
export async function zoneFigures(
  { databases }: { databases: Databases },
  at: Date,
): Promise<readonly ZoneFiguresRow[]> {
  const since = new Date(at.getTime() - hourMs);
  return databases.read(
    null,
    (sql) => sql<ZoneFiguresRow[]>`
    select z.geo_key, z.name, queue.*, offers.*, couriers.*, exists (
        select 1 from (
          select changes from dispatch_settings s
          where s.geo_key = z.geo_key and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
          order by s.id desc limit 1
        ) latest where latest.changes <> '{}'
      ) as changed
    from zones z
    cross join lateral (
      select count(*) filter (where since <= ${at})::int as waiting, count(*) filter (where since > ${at})::int as deferred,
        percentile_cont(0.5) within group (order by age) filter (where age >= 0) as queue_age_seconds,
        max(age) filter (where age >= 0) as oldest_seconds,
        (array_agg(order_id order by since) filter (where since <= ${at}))[1] as oldest_order_id
      from (
        select due.*, extract(epoch from ${at}::timestamptz - since)::float as age from (
          select r.order_id, greatest(r.opened_at, r.deferred_until) as since
          from assignment_requests r join orders o on o.id = r.order_id
          where r.geo_key = z.geo_key and r.state = 'open' and o.trip_id is null
            and o.status in ('accepted', 'preparing', 'ready')
        ) due
      ) aged
    ) queue
    cross join lateral (
      select count(*) filter (where status = 'offered')::int as offers_open,
        count(*) filter (where status <> 'offered')::int as offers_answered,
        (avg(coalesce(end_reason = 'expired' or end_reason like 'declined%', false)::int)
          filter (where status <> 'offered'))::float as decline_share,
        percentile_cont(0.5) within group (order by assign_seconds) as assign_seconds_p50,
        percentile_cont(0.95) within group (order by assign_seconds) as assign_seconds_p95
      from (
        select status, end_reason, greatest(0, extract(epoch from offered_wall - due_wall))::float as assign_seconds
        from trips t where t.geo_key = z.geo_key and t.id >= ${idFloor(since)}
      ) asked
    ) offers
    cross join lateral (
      select count(*)::int as drivers_on_duty, count(*) filter (where trip_id is null)::int as drivers_free
      from drivers d where d.geo_key = z.geo_key and d.duty = 'on'
    ) couriers
    order by queue.waiting desc, z.geo_key`,
  );
}
