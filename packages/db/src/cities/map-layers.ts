import type { MapFeature, MapLayers } from "@swift-eats/domain/cities";
import { type Databases, transact } from "../connection/index.ts";

const perInsert = 1_000;

/**
 * What a tile of a zoom holds, a layer a line. From far only main roads and what is large: nobody could see
 * more, and a tile must not grow with the city. Metres are of the Mercator sheet.
 */
const layers = (z: number) => {
  const squareMetresMin = z >= 14 ? 0 : 4 ** (18 - z) * 2;
  return [
    { layer: "water", classes: null, squareMetresMin },
    { layer: "parks", classes: null, squareMetresMin },
    ...(z >= 14 ? [{ layer: "buildings", classes: null, squareMetresMin: 0 }] : []),
    {
      layer: "streets",
      classes: z >= 14 ? null : z >= 12 ? ["main", "side"] : ["main"],
      squareMetresMin: 0,
    },
    { layer: "places", classes: z >= 11 ? null : ["town"], squareMetresMin: 0 },
  ] as const;
};
/** Below this zoom a city is a dot. */
const zoomMin = 8;

export function mapLayersRepository({ databases }: { databases: Databases }): MapLayers {
  return {
    async replace(geoKey, features) {
      await transact(databases.primary(geoKey), async (tx) => {
        await tx`delete from map_features where geo_key = ${geoKey}`;
        for (let from = 0; from < features.length; from += perInsert) {
          const batch: readonly MapFeature[] = features.slice(from, from + perInsert);
          await tx`
            insert into map_features (geo_key, layer, class, name, geometry)
            select ${geoKey}, f.layer, f.class, f.name,
              ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(f.geometry::text), 4326), 3857)
            from jsonb_to_recordset(${tx.json(batch as never)}) as f(layer text, class text, name text, geometry jsonb)`;
        }
      });
    },
    async tile(z, x, y) {
      if (z < zoomMin) return new Uint8Array();
      const [row] = await databases.read(
        null,
        (sql) => sql<{ mvt: Uint8Array | null }[]>`
        with tile as (
          select ST_TileEnvelope(${z}, ${x}, ${y}) as box,
            ST_TileEnvelope(${z}, ${x}, ${y}, margin => 64.0 / 4096) as wide
        ), wanted as (
          select * from jsonb_to_recordset(${sql.json(layers(z) as never)})
            as w(layer text, classes jsonb, "squareMetresMin" float8)
        ), chosen as materialized (
          -- Chosen first: the planner would cut every shape to the tile to see whether anything is left.
          select f.layer, f.class, f.name, f.geometry, tile.box
          from tile, map_features f join wanted w on w.layer = f.layer
          where f.geometry && tile.wide
            and (w.classes is null or w.classes ? f.class)
            and (w."squareMetresMin" = 0 or ST_Area(ST_Envelope(f.geometry)) >= w."squareMetresMin")
        ), shapes as materialized (
          select layer, class, name, ST_AsMVTGeom(geometry, box, 4096, 64, true) as geom from chosen
        )
        select string_agg(part, '') as mvt from (
          select ST_AsMVT(s, s.layer, 4096, 'geom') as part
          from (select layer, class, name, geom from shapes where geom is not null) s group by s.layer
        ) parts`,
      );
      return row?.mvt ?? new Uint8Array();
    },
  };
}
