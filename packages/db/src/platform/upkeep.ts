import { idFloor } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";

const monthly = ["orders", "order_lines"] as const;
const daily = ["order_events", "outbox", "driver_location_history", "eta_calculations"] as const;
const day = 86_400_000;
const decisionDays = 30;
/** Source: requirements, section 3, Location. */
const positionDays = 90;

const suffixOf = (at: Date): string => at.toISOString().slice(0, 10).replaceAll("-", "");

export interface Upkeep {
  /** Makes the partitions for the coming months and days of city time. Answers the names made. */
  ensurePartitions(now: Date): Promise<readonly string[]>;
  /** Forgets what has served: spent keys after two days, inbox after ten. Wall time. */
  forget(wall: Date): Promise<void>;
  /** Forgets why dispatch decided what it did 30 days ago. City time. */
  forgetDecisions(now: Date): Promise<void>;
  /** Drops the days of positions that are older than 90 days. City time. Answers the names dropped. */
  forgetPositions(now: Date): Promise<readonly string[]>;
}

export function upkeepRepository({ databases }: { databases: Databases }): Upkeep {
  const sql = databases.primary();
  async function ensure(parent: string, name: string, starts: Date, ends: Date): Promise<string[]> {
    try {
      const [row] =
        await sql`select ensure_partition(${parent}, ${name}, ${starts}, ${ends}) as made`;
      return row?.made ? [name] : [];
    } catch (error) {
      // 23514: the default partition already holds rows of that range, and goes on holding them.
      if (typeof error === "object" && error !== null && "code" in error && error.code === "23514")
        return [];
      throw error;
    }
  }
  return {
    async ensurePartitions(now) {
      const made: string[] = [];
      for (let ahead = 0; ahead < 3; ahead += 1) {
        const starts = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
        const ends = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead + 1, 1));
        const suffix = starts.toISOString().slice(0, 7).replace("-", "");
        for (const parent of monthly)
          made.push(...(await ensure(parent, `${parent}_${suffix}`, starts, ends)));
      }
      for (let ahead = 0; ahead < 4; ahead += 1) {
        const starts = new Date(Math.floor(now.getTime() / day) * day + ahead * day);
        const suffix = suffixOf(starts);
        for (const parent of daily)
          made.push(
            ...(await ensure(
              parent,
              `${parent}_${suffix}`,
              starts,
              new Date(starts.getTime() + day),
            )),
          );
      }
      return made;
    },
    async forget(wall) {
      await sql`delete from idempotency_keys where created_wall < ${new Date(wall.getTime() - 2 * day)}`;
      await sql`delete from inbox where taken_wall < ${new Date(wall.getTime() - 10 * day)}`;
      await sql`delete from tickets where expires_wall < ${new Date(wall.getTime() - day)}`;
    },
    async forgetDecisions(now) {
      const floor = idFloor(new Date(now.getTime() - decisionDays * day));
      await sql`delete from dispatch_decisions where id < ${floor}`;
    },
    async forgetPositions(now) {
      const before = new Date(now.getTime() - positionDays * day);
      const firstKept = `driver_location_history_${suffixOf(before)}`;
      const old = await sql<{ name: string }[]>`
        select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'driver_location_history'::regclass
          and c.relname ~ '^driver_location_history_[0-9]{8}$' and c.relname < ${firstKept}
        order by c.relname`;
      for (const { name } of old)
        await sql.begin(async (tx) => {
          // Couriers' fixes must not wait behind a reader of the old day.
          await tx`set local lock_timeout = '1s'`;
          await tx`drop table ${tx(name)}`;
        });
      await sql`delete from driver_location_history_default where id < ${idFloor(before)}`;
      return old.map(({ name }) => name);
    },
  };
}
