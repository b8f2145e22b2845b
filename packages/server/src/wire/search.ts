import type { Databases } from "@swift-eats/db/connection";
import { postgresSearch, searchLog, searchReach, searchWords } from "@swift-eats/db/search";
import type { Restaurants } from "@swift-eats/domain/catalog";
import type { LngLat } from "@swift-eats/domain/kernel";
import { h3Cells } from "@swift-eats/providers/cells";
import type { RedisConnection } from "@swift-eats/redis/connection";
import { areaStamps, keptResults } from "@swift-eats/redis/search";
import type { Wake } from "@swift-eats/redis/wake";
import {
  foodSearch,
  namesNearby,
  neighbourhoods,
  queryLog,
  zoneLexicons,
} from "../search/index.ts";

/** Words or synonyms changed. */
export const searchWordsChannel = "search:words";
/** Menus came or went in numbers: count and weigh now. */
export const searchMenusChannel = "search:menus";

/** Everything that searching needs, joined. */
export function searchPorts(given: {
  readonly databases: Databases;
  readonly connection: RedisConnection;
  readonly wake: Wake;
  readonly restaurants: Restaurants;
  readonly onError: (error: unknown) => void;
}) {
  const { databases, connection, wake, restaurants, onError } = given;
  const words = searchWords({ databases });
  const reach = searchReach({ databases });
  const log = searchLog({ databases });
  const stamps = areaStamps(connection);
  const results = keptResults(connection);
  const lexicons = zoneLexicons(words.readLexicon);
  const stop = wake.listen(searchWordsChannel, lexicons.forget, lexicons.forget);
  const { many } = restaurants;
  const live = foodSearch({
    engine: postgresSearch({ databases, lexicon: lexicons.of }),
    many,
    around: neighbourhoods({
      cells: h3Cells,
      stamps,
      reach,
      many,
      namesNearby: namesNearby(reach),
    }),
    keep: ({ key }, question, load) =>
      key === null ? load() : results.get(`${key} ${question}`, load),
  });
  const queries = queryLog(log, onError);
  return {
    ...live,
    words,
    reach,
    log,
    queries,
    stats: results.stats,
    /** Whatever was kept for the places around these points is not used again. */
    async changedAt(points: readonly LngLat[]) {
      return stamps.raise([...new Set(points.map(h3Cells.areaOf))]);
    },
    async wordsChanged() {
      lexicons.forget();
      await wake.notify(searchWordsChannel, "");
    },
    async close() {
      await stop();
      await queries.close();
    },
  };
}
