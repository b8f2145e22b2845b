import { arrayText, type Queryable, quoted, type Sql, transact } from "../connection/index.ts";

/** What a dish on a menu is worth beside those that were ordered: something where nobody has ordered yet. Flat from 1 to 5. */
const offerWorth = 2;
/** So many names of a zone are looked at first when a word stands in very many. */
const headNames = 5_000;
/** Names read by one statement: the commonest stand in hundreds of menus each. */
const partNames = 2_000;
/** Names locked at a time: who edits a menu that bears one of them waits for no more. */
const lockedNames = 500;
const wordsAtOnce = 2_000;

interface Ranked {
  readonly id: number;
  readonly popularity: number;
  readonly isHead: boolean;
}

/** What is known of a zone's names once all of them were looked at. */
interface Seen {
  /** The most popular so far, best first. */
  readonly top: readonly Ranked[];
  readonly heads: readonly number[];
  readonly uses: Map<string, number>;
  /** Somebody else was changing them. */
  readonly passedOver: number;
}

/** Names of a zone with ids in `(after, last]`. */
interface Part {
  readonly geoKey: string;
  readonly after: number;
  readonly last: number;
}

/**
 * Weighs all names of a zone, a part at a time and each in a transaction of its own: a whole city takes minutes, and
 * nobody waits for more than a part. Run twice or cut off between parts it does no harm. True when nothing was left.
 */
export async function weighNames(
  sql: Sql,
  geoKey: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  let seen: Seen = { top: [], heads: [], uses: new Map(), passedOver: 0 };
  for (let after = 0; ; ) {
    if (signal?.aborted) return false;
    const last = await lastOfPart(sql, geoKey, after);
    if (last === null) break;
    seen = await weighPart(sql, { geoKey, after, last }, seen);
    after = last;
  }
  const passedOver = seen.passedOver + (await markHeads(sql, seen));
  await keepWords(sql, geoKey, seen.uses);
  return passedOver === 0;
}

async function lastOfPart(sql: Sql, geoKey: string, after: number): Promise<number | null> {
  const [row] = await sql<{ last: number | null }[]>`
    select max(id)::float8 as last from (
      select id from search_names where geo_key = ${geoKey} and id > ${after} order by id limit ${partNames}) part`;
  return row?.last ?? null;
}

async function weighPart(sql: Sql, part: Part, seen: Seen): Promise<Seen> {
  const changed = await changedNames(sql, part);
  let passedOver = 0;
  for (const ids of slices(changed, lockedNames)) passedOver += await weighLocked(sql, ids);
  const ranked = await rankedNames(sql, part, seen.top[headNames - 1]);
  for (const { word, uses } of await usedWords(sql, part))
    seen.uses.set(word, (seen.uses.get(word) ?? 0) + uses);
  return {
    top: best([...seen.top, ...ranked.filter(({ popularity }) => popularity >= 0)]),
    heads: [...seen.heads, ...ranked.filter(({ isHead }) => isHead).map(({ id }) => id)],
    uses: seen.uses,
    passedOver: seen.passedOver + passedOver,
  };
}

/** Orders and votes of all that bear the name `n`; -1 when nobody does. */
const worth = (sql: Queryable) => sql`coalesce(
  (select sum(d.popularity + ${offerWorth}::float8) from search_dishes d where d.name_id = n.id),
  (select sum(r.rating_count) from search_bearers b join restaurants r on r.id = b.restaurant_id
    where b.name_id = n.id),
  -1)::real`;

async function changedNames(sql: Sql, { geoKey, after, last }: Part): Promise<readonly number[]> {
  const rows = await sql<{ id: number }[]>`
    select id::float8 as id from search_names n
    where geo_key = ${geoKey} and id > ${after} and id <= ${last} and popularity <> ${worth(sql)}`;
  return rows.map(({ id }) => id);
}

/**
 * How many were passed over. A name that a menu is just adding is locked by it: to wait for it could end in a ring, and
 * to retire it by what was seen before would hide the new dish. So it is left for the next time, and the others are
 * added up again once they are locked.
 */
const weighLocked = (sql: Sql, ids: readonly number[]): Promise<number> =>
  transact(sql, async (tx) => {
    const locked = await tx<{ id: number }[]>`
      select id::float8 as id from search_names where id = any(${arrayText(ids)}::text::bigint[])
      for no key update skip locked`;
    const held = arrayText(locked.map(({ id }) => id));
    await tx`
      update search_names n set popularity = ${worth(tx)}
      where id = any(${held}::text::bigint[])`;
    return ids.length - locked.length;
  });

/** Of a part: those that stand at the head now, and those that may have to. */
const rankedNames = (sql: Sql, { geoKey, after, last }: Part, floor: Ranked | undefined) =>
  sql<Ranked[]>`
    (select id::float8 as id, popularity::float8 as popularity, is_head from search_names
      where geo_key = ${geoKey} and id > ${after} and id <= ${last} and not is_head
        and popularity >= 0 and popularity > ${floor?.popularity ?? -1}::float8)
    union all
    select id::float8, popularity::float8, is_head from search_names
    where geo_key = ${geoKey} and id > ${after} and id <= ${last} and is_head`;

/** Ties go to the older name, so equal menus give equal heads. */
const best = (names: readonly Ranked[]): readonly Ranked[] =>
  [...names].sort((a, b) => b.popularity - a.popularity || a.id - b.id).slice(0, headNames);

const usedWords = (sql: Sql, { geoKey, after, last }: Part) =>
  sql<{ word: string; uses: number }[]>`
    select word, count(*)::int as uses from search_names, unnest(string_to_array(key, ' ')) word
    where geo_key = ${geoKey} and id > ${after} and id <= ${last} and popularity >= 0 group by word`;

/** How many were passed over, because somebody else was changing them. */
async function markHeads(sql: Sql, { top, heads }: Seen): Promise<number> {
  const wanted = new Set(top.map(({ id }) => id));
  const marked = new Set(heads);
  const on = [...wanted].filter((id) => !marked.has(id));
  const off = [...marked].filter((id) => !wanted.has(id));
  return (await mark(sql, on, true)) + (await mark(sql, off, false));
}

async function mark(sql: Sql, all: readonly number[], isHead: boolean): Promise<number> {
  let done = 0;
  for (const ids of slices(all, lockedNames)) {
    const { count } = await sql`
      with held as (
        select id from search_names where id = any(${arrayText(ids)}::text::bigint[])
        for no key update skip locked)
      update search_names n set is_head = ${isHead} from held where n.id = held.id`;
    done += count;
  }
  return all.length - done;
}

/** In the order of the words, so that two who count at once wait for each other and never in a ring. */
async function keepWords(sql: Sql, geoKey: string, uses: ReadonlyMap<string, number>) {
  const rows = await sql<{ word: string; uses: number }[]>`
    select word, uses from search_words where geo_key = ${geoKey}`;
  const known = new Map(rows.map((row) => [row.word, row.uses]));
  const changed = [...uses].filter(([word, count]) => known.get(word) !== count).sort(byWord);
  for (const slice of slices(changed, wordsAtOnce))
    await sql`
      insert into search_words (geo_key, word, uses)
      select ${geoKey}, word, uses from unnest(${arrayText(slice.map(([word]) => quoted(word)))}::text::text[],
        ${arrayText(slice.map(([, count]) => count))}::text::int[]) counted (word, uses)
      on conflict (geo_key, word) do update set uses = excluded.uses`;
  const gone = [...known].filter(([word]) => !uses.has(word)).sort(byWord);
  for (const slice of slices(gone, wordsAtOnce))
    await sql`
      delete from search_words where geo_key = ${geoKey}
        and word = any(${arrayText(slice.map(([word]) => quoted(word)))}::text::text[])`;
}

const byWord = ([a]: readonly [string, number], [b]: readonly [string, number]): number =>
  a < b ? -1 : 1;

function slices<Each>(all: readonly Each[], size: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
