import type { ItemId } from "@swift-eats/domain/kernel";
import { type Lexicon, type Synonym, synonymMap, vocabulary } from "@swift-eats/domain/search";
import { arrayText, type Databases } from "../connection/index.ts";
import { weighNames } from "./weigh-names.ts";

/** What searching knows of a zone's words, and how its names are weighed. */
export interface SearchWords {
  readLexicon(geoKey: string): Promise<Lexicon>;
  /**
   * Counts words, sums what names are worth, retires names nobody bears. Run after the menus changed much; takes minutes
   * for a large city. False when it was stopped, or somebody was changing some of the names: they keep their weight
   * until it is run again.
   */
  weigh(geoKey: string, signal?: AbortSignal): Promise<boolean>;
  /** Orders and votes of single dishes, replacing what was known. */
  notePopularity(
    dishes: readonly { readonly itemId: ItemId; readonly popularity: number }[],
  ): Promise<void>;
  /** What was ordered since then, instead of what was known; dishes nobody ordered keep what they had. */
  countOrders(geoKey: string, since: Date): Promise<void>;
  synonyms(): Promise<readonly Synonym[]>;
  /** False when it stands there already. */
  addSynonym(synonym: Synonym): Promise<boolean>;
  /** False when there is none. */
  removeSynonym(synonym: Synonym): Promise<boolean>;
}

export function searchWords({ databases }: { readonly databases: Databases }): SearchWords {
  const sql = databases.primary();
  const synonyms = () =>
    sql<Synonym[]>`select word, means from search_synonyms order by word, means`;
  return {
    async readLexicon(geoKey) {
      const [words, rows] = await Promise.all([
        databases.read(
          geoKey,
          (sql) => sql<{ word: string; uses: number }[]>`
          select word, uses from search_words where geo_key = ${geoKey}`,
        ),
        synonyms(),
      ]);
      return { vocabulary: vocabulary(words), synonyms: synonymMap(rows) };
    },
    weigh: (geoKey, signal) => weighNames(sql, geoKey, signal),
    async notePopularity(dishes) {
      await sql`
        update search_dishes d set popularity = n.popularity
        from unnest(${arrayText(dishes.map(({ itemId }) => itemId))}::text::uuid[],
          ${arrayText(dishes.map(({ popularity }) => popularity))}::text::real[]) n (item_id, popularity)
        where d.item_id = n.item_id`;
    },
    async countOrders(geoKey, since) {
      await sql`
        with ordered as (
          select item_id, sum(quantity)::real as popularity from order_lines
          where order_id >= uuid_floor(${since}) group by item_id)
        update search_dishes d set popularity = o.popularity
        from ordered o join food_items i on i.id = o.item_id
        where d.item_id = o.item_id and i.geo_key = ${geoKey} and d.popularity <> o.popularity`;
    },
    synonyms,
    async addSynonym(synonym) {
      const added =
        await sql`insert into search_synonyms ${sql({ ...synonym })} on conflict do nothing`;
      return added.count > 0;
    },
    async removeSynonym({ word, means }) {
      const gone = await sql`delete from search_synonyms where word = ${word} and means = ${means}`;
      return gone.count > 0;
    },
  };
}
