import type { ItemId } from "@swift-eats/domain/kernel";
import { type Lexicon, type Synonym, synonymMap, vocabulary } from "@swift-eats/domain/search";
import { arrayText, type Databases, transact } from "../connection/index.ts";

/** What a dish on a menu is worth beside those that were ordered: something where nobody has ordered yet. Flat from 1 to 5. */
const offerWorth = 2;
/** So many names of a zone are looked at first when a word stands in very many. */
const headNames = 5_000;

/** What searching knows of a zone's words, and how its names are weighed. */
export interface SearchWords {
  readLexicon(geoKey: string): Promise<Lexicon>;
  /** Counts words, sums what names are worth, retires names nobody bears. Run after the menus changed much. */
  weigh(geoKey: string): Promise<void>;
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
        databases.replica(geoKey)<{ word: string; uses: number }[]>`
          select word, uses from search_words where geo_key = ${geoKey}`,
        synonyms(),
      ]);
      return { vocabulary: vocabulary(words), synonyms: synonymMap(rows) };
    },
    weigh: (geoKey) =>
      transact(sql, async (tx) => {
        // A whole city's names; nobody waits for it, and it holds locks on names only.
        await tx`set local statement_timeout = '300s'`;
        await tx`
          with worth as (
            select n.id, coalesce(
              (select sum(popularity + ${offerWorth}::float8) from search_dishes d where d.name_id = n.id),
              (select sum(r.rating_count) from search_bearers b join restaurants r on r.id = b.restaurant_id
                where b.name_id = n.id),
              -1) as popularity
            from search_names n where n.geo_key = ${geoKey})
          update search_names n set popularity = w.popularity from worth w
          where n.id = w.id and n.popularity <> w.popularity::real`;
        await tx`
          with head as (
            select id from search_names where geo_key = ${geoKey} and popularity >= 0
            order by popularity desc, id limit ${headNames})
          update search_names n set is_head = not n.is_head
          where n.geo_key = ${geoKey} and n.is_head <> exists (select 1 from head where head.id = n.id)`;
        await tx`
          with counted as (
            select word, count(*)::int as uses
            from search_names, unnest(string_to_array(key, ' ')) word
            where geo_key = ${geoKey} and popularity >= 0 group by word order by word),
          gone as (
            delete from search_words w where geo_key = ${geoKey}
              and not exists (select 1 from counted c where c.word = w.word))
          insert into search_words (geo_key, word, uses) select ${geoKey}, word, uses from counted
          on conflict (geo_key, word) do update set uses = excluded.uses where search_words.uses <> excluded.uses`;
      }),
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
