import type { EtaModels, StageModel } from "@swift-eats/domain/eta";
import { type Databases, json } from "../connection/index.ts";

export function etaModelsRepository({ databases }: { readonly databases: Databases }): EtaModels {
  return {
    of: (geoKey) => databases.primary(geoKey)<StageModel[]>`
      select geo_key, stage, tried_at, trained_at, error_seconds, model from eta_models
      where geo_key = ${geoKey} order by stage`,
    async save({ model, ...row }) {
      const sql = databases.primary(row.geoKey);
      const values = { ...row, model: model && json(sql, model), rows: model?.rows ?? null };
      await sql`
        insert into eta_models ${sql(values)} on conflict (geo_key, stage) do update set
          tried_at = excluded.tried_at, trained_at = excluded.trained_at,
          error_seconds = excluded.error_seconds, rows = excluded.rows, model = excluded.model`;
    },
  };
}
