import type { MapFeature, MapLayers } from "@swift-eats/domain/cities";
import type { Databases } from "../connection/index.ts";

const layers = ["water", "parks", "buildings", "streets", "places"] as const;
/** From this zoom on a layer is worth its bytes. */
const zoomMin: Readonly<Record<MapFeature["layer"], number>> = {
  water: 0,
  parks: 10,
  buildings: 14,
  streets: 10,
  places: 10,
};

export function mapLayersRepository({ databases }: { databases: Databases }): MapLayers {
  return {
    async add(geoKey, features) {
      const sql = databases.primary(geoKey);
      for (let from = 0; from < features.length; from += 500) {
        const batch = features.slice(from, from + 500);
        await sql`
          insert into map_features (geo_key, layer, class, name, geometry)
          select ${geoKey}, f.layer, f.class, f.name,
            ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(f.geometry::text), 4326), 3857)
          from jsonb_to_recordset(${sql.json(batch as never)}) as f(layer text, class text, name text, geometry jsonb)`;
      }
    },
    async tile(z, x, y) {
      const sql = databases.replica();
      const shown = layers.filter((layer) => z >= zoomMin[layer]);
      const parts = await Promise.all(
        shown.map(
          (layer) => sql<{ mvt: Uint8Array }[]>`
            with tile as (select ST_TileEnvelope(${z}, ${x}, ${y}) as box), shapes as (
              select ST_AsMVTGeom(f.geometry, tile.box, 4096, 64, true) as geom, f.class, f.name
              from map_features f, tile
              where f.geometry && tile.box and f.layer = ${layer}
            )
            select ST_AsMVT(shapes.*, ${layer}, 4096, 'geom') as mvt from shapes`,
        ),
      );
      return Buffer.concat(parts.map(([row]) => row?.mvt ?? new Uint8Array()));
    },
  };
}
