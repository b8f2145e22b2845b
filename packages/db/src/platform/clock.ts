import type { CityClock } from "@swift-eats/domain/kernel";
import { atRate } from "@swift-eats/domain/kernel";
import { type Databases, transact } from "../connection/index.ts";

/** The one row that tells every process what city time it is. */
export interface ClockRow {
  load(): Promise<CityClock | null>;
  /** First start of a demo; false when there is a clock already. */
  begin(clock: CityClock): Promise<boolean>;
  /** The same instant at another rate. Serialised by the row's lock, so that time never runs back. */
  setRate(rate: number, wall: Date): Promise<CityClock>;
  /** Notes how far city time has come. */
  see(city: Date): Promise<void>;
  /** After all processes were stopped: goes on from where time was last seen. */
  resume(wall: Date): Promise<CityClock>;
}

export function clockRow({ databases }: { databases: Databases }): ClockRow {
  const sql = databases.primary();
  const columns = ["wallEpoch", "cityEpoch", "rate"] as const;
  return {
    async load() {
      const [row] = await sql<CityClock[]>`select ${sql(columns)} from city_clock`;
      return row ?? null;
    },
    async begin(clock) {
      const begun = await sql`
        insert into city_clock ${sql({ ...clock, id: 1, seenCity: clock.cityEpoch })} on conflict do nothing`;
      return begun.count > 0;
    },
    setRate: (rate, wall) =>
      transact(sql, async (tx) => {
        const [row] = await tx<CityClock[]>`select ${tx(columns)} from city_clock for update`;
        if (!row) throw new Error("there is no city clock");
        // Who waited for the row looked at the wall before the one who had it.
        const next = atRate(row, rate, wall < row.wallEpoch ? row.wallEpoch : wall);
        await tx`update city_clock set ${tx({ ...next, seenCity: next.cityEpoch })}`;
        return next;
      }),
    async see(city) {
      await sql`update city_clock set seen_city = greatest(seen_city, ${city})`;
    },
    resume: (wall) =>
      transact(sql, async (tx) => {
        const [row] = await tx<
          (CityClock & { seenCity: Date })[]
        >`select * from city_clock for update`;
        if (!row) throw new Error("there is no city clock");
        const next = { wallEpoch: wall, cityEpoch: row.seenCity, rate: row.rate };
        await tx`update city_clock set ${tx(next)}`;
        return next;
      }),
  };
}
