import type { CellGrid, CellTimes, TravelTables, Vehicle } from "@swift-eats/domain/routing";
import { type Databases, json } from "../connection/index.ts";

const bytesOf = (numbers: Uint16Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** A copy: the driver's buffer may begin at an odd byte. */
const numbersOf = (bytes: Buffer): Uint16Array => new Uint16Array(Uint8Array.from(bytes).buffer);

interface GridRow {
  readonly sheet: Omit<CellGrid, "squares">;
  readonly squares: Buffer;
}

interface TableRow {
  readonly vehicle: Vehicle;
  readonly seconds: Buffer;
  readonly metres: Buffer;
}

export function travelTables({ databases }: { databases: Databases }): TravelTables {
  return {
    async versions() {
      const sql = databases.primary();
      const rows = await sql<{ geoKey: string; mark: string }[]>`
        select g.geo_key, concat(g.version, ' ', coalesce(sum(t.known_pairs), 0)) as mark
        from travel_grids g left join travel_tables t on t.geo_key = g.geo_key and t.version = g.version
        group by g.geo_key, g.version order by g.geo_key`;
      return new Map(rows.map(({ geoKey, mark }) => [geoKey, mark]));
    },
    async grid(geoKey) {
      const sql = databases.primary(geoKey);
      const [row] = await sql<GridRow[]>`
        select sheet, squares from travel_grids where geo_key = ${geoKey}`;
      return row ? { ...row.sheet, squares: numbersOf(row.squares) } : null;
    },
    async keepGrid({ squares, ...sheet }) {
      const sql = databases.primary(sheet.geoKey);
      await sql`
        insert into travel_grids ${sql({
          geoKey: sheet.geoKey,
          version: sheet.version,
          sheet: json(sql, sheet),
          squares: bytesOf(squares),
        })}
        on conflict (geo_key) do update set
          version = excluded.version, sheet = excluded.sheet, squares = excluded.squares`;
    },
    async times({ geoKey, version }) {
      const sql = databases.primary(geoKey);
      const rows = await sql<TableRow[]>`
        select vehicle, seconds, metres from travel_tables
        where geo_key = ${geoKey} and version = ${version}`;
      return new Map(
        rows.map(({ vehicle, seconds, metres }): [Vehicle, CellTimes] => [
          vehicle,
          { seconds: numbersOf(seconds), metres: numbersOf(metres) },
        ]),
      );
    },
    async keepTimes({ geoKey, version }, vehicle, { times, knownPairs, at }) {
      const sql = databases.primary(geoKey);
      await sql`
        insert into travel_tables ${sql({
          geoKey,
          vehicle,
          version,
          seconds: bytesOf(times.seconds),
          metres: bytesOf(times.metres),
          knownPairs,
          updatedAt: at,
        })}
        on conflict (geo_key, vehicle) do update set
          version = excluded.version, seconds = excluded.seconds, metres = excluded.metres,
          known_pairs = excluded.known_pairs, updated_at = excluded.updated_at`;
    },
  };
}
