import { type Databases, type ReplicaReads, replicaReads } from "@swift-eats/db/connection";
import { postgresSearch, searchLog, searchReach, searchWords } from "@swift-eats/db/search";
import type { Restaurants } from "@swift-eats/domain/catalog";
import type { LngLat } from "@swift-eats/domain/kernel";
import type { SearchEngine } from "@swift-eats/domain/search";
import { h3Cells } from "@swift-eats/providers/cells";
import type { RedisConnection } from "@swift-eats/redis/connection";
import { areaStamps, keptResults } from "@swift-eats/redis/search";
import type { Wake } from "@swift-eats/redis/wake";
import { foodSearch, neighbourhoods, queryLog, zoneLexicons } from "../search/index.ts";

/** Words or synonyms changed. */
export const searchWordsChannel = "search:words";
/** Menus came or went in numbers: count and weigh now. */
export const searchMenusChannel = "search:menus";

/** Everything that searching needs, joined. */
export function searchPorts(given: {
  readonly databases: Databases;
  readonly connection: RedisConnection;
  readonly wake: Wake;
  readonly restaurantsOn: (databases: Databases) => Restaurants;
  readonly onError: (error: unknown) => void;
}) {
  const { databases, connection, wake, restaurantsOn, onError } = given;
  const reads = replicaReads(databases);
  const readLexicon = reads((on) => searchWords({ databases: on }).readLexicon);
  const words = { ...searchWords({ databases }), readLexicon };
  const reach = reachOn(databases, reads);
  const log = searchLog({ databases });
  const stamps = areaStamps(connection);
  const results = keptResults(connection);
  const lexicons = zoneLexicons(words.readLexicon);
  const stop = wake.listen(searchWordsChannel, lexicons.forget, lexicons.forget);
  const many = reads((on) => restaurantsOn(on).many);
  const live = foodSearch({
    engine: engineOn(reads, lexicons.of),
    many,
    around: neighbourhoods({ cells: h3Cells, stamps, reach, many }),
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

const reachOn = (databases: Databases, reads: ReplicaReads) => ({
  ...searchReach({ databases }),
  around: reads((on) => searchReach({ databases: on }).around),
  radiusMetresMax: reads((on) => searchReach({ databases: on }).radiusMetresMax),
});

function engineOn(reads: ReplicaReads, lexicon: SearchEngine["lexicon"]): SearchEngine {
  const on = (databases: Databases) => postgresSearch({ databases, lexicon });
  return {
    lexicon,
    names: reads((databases) => on(databases).names),
    dishes: reads((databases) => on(databases).dishes),
    bearers: reads((databases) => on(databases).bearers),
    choices: reads((databases) => on(databases).choices),
    current: reads((databases) => on(databases).current),
  };
}
