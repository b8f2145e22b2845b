import type { CityImport, CityImports } from "@swift-eats/domain/cities";
import type { Databases } from "../connection/index.ts";

export function cityImports({ databases }: { databases: Databases }): CityImports {
  return {
    async get(geoKey) {
      const sql = databases.primary(geoKey);
      const [row] = await sql<CityImport[]>`select * from city_imports where geo_key = ${geoKey}`;
      return row ?? null;
    },
    async all() {
      const sql = databases.primary();
      return sql<CityImport[]>`select * from city_imports order by geo_key`;
    },
    async finish(made) {
      const sql = databases.primary(made.geoKey);
      await sql`
        insert into city_imports ${sql({ ...made })}
        on conflict (geo_key) do update set version = excluded.version,
          attribution = excluded.attribution, imported_at = excluded.imported_at`;
    },
  };
}
