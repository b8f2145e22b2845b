import { arrayText, type Databases, quoted, type Sql } from "../connection/index.ts";

/** One search, without a person: no account, no address, no place but the zone. */
export interface SearchEntry {
  readonly id: string;
  readonly geoKey: string;
  readonly kind: string;
  readonly text: string;
  readonly results: number;
  readonly mended: boolean;
  readonly durationMs: number;
  readonly askedAt: Date;
}

export interface QueryLine {
  readonly text: string;
  readonly searches: number;
  readonly results: number;
  readonly openedShare: number;
  readonly openedRank: number | null;
  readonly p95Ms: number;
}

export interface SearchFigures {
  readonly searches: number;
  readonly zeroShare: number;
  readonly mendedShare: number;
  readonly openedShare: number;
  readonly p95Ms: number;
  readonly top: readonly QueryLine[];
  readonly zero: readonly QueryLine[];
  readonly slow: readonly QueryLine[];
}

export interface SearchLog {
  note(entries: readonly SearchEntry[]): Promise<void>;
  /** The first result opened counts; false when the search is not known (any more). */
  opened(id: string, rank: number): Promise<boolean>;
  figures(geoKey: string, since: Date): Promise<SearchFigures>;
  forget(before: Date): Promise<void>;
}

const linesMax = 50;

export function searchLog({ databases }: { readonly databases: Databases }): SearchLog {
  const sql = databases.primary();
  const column = <K extends keyof SearchEntry>(entries: readonly SearchEntry[], name: K) =>
    arrayText(entries.map((each) => quoted(textOf(each[name]))));
  return {
    async note(entries) {
      if (entries.length === 0) return;
      await sql`
        insert into search_queries (id, geo_key, kind, text, results, mended, duration_ms, asked_at)
        select * from unnest(${column(entries, "id")}::text::uuid[], ${column(entries, "geoKey")}::text::text[],
          ${column(entries, "kind")}::text::text[], ${column(entries, "text")}::text::text[],
          ${column(entries, "results")}::text::int[], ${column(entries, "mended")}::text::boolean[],
          ${column(entries, "durationMs")}::text::int[], ${column(entries, "askedAt")}::text::timestamptz[])
        on conflict do nothing`;
    },
    async opened(id, rank) {
      const noted = await sql`
        update search_queries set opened_rank = coalesce(opened_rank, ${rank}) where id = ${id}`;
      return noted.count > 0;
    },
    figures: (geoKey, since) =>
      databases.read(geoKey, (replica) => readFigures(replica, geoKey, since)),
    async forget(before) {
      await sql`delete from search_queries where asked_at < ${before}`;
    },
  };
}

async function readFigures(sql: Sql, geoKey: string, since: Date): Promise<SearchFigures> {
  const [all] = await sql<Omit<SearchFigures, "top" | "zero" | "slow">[]>`
    select count(*)::int as searches,
      coalesce(avg((results = 0)::int), 0)::float8 as zero_share,
      coalesce(avg(mended::int), 0)::float8 as mended_share,
      coalesce(avg((opened_rank is not null)::int), 0)::float8 as opened_share,
      coalesce(percentile_disc(0.95) within group (order by duration_ms), 0)::int as p95_ms
    from search_queries where geo_key = ${geoKey} and asked_at >= ${since}`;
  const lines = (order: "searches" | "p95_ms", zeroOnly: boolean) => sql<QueryLine[]>`
    select text, count(*)::int as searches, avg(results)::float8 as results,
      avg((opened_rank is not null)::int)::float8 as opened_share, avg(opened_rank)::float8 as opened_rank,
      percentile_disc(0.95) within group (order by duration_ms)::int as p95_ms
    from search_queries
    where geo_key = ${geoKey} and asked_at >= ${since} ${zeroOnly ? sql`and results = 0` : sql``}
    group by text order by ${sql(order)} desc, text limit ${linesMax}`;
  const [top, zero, slow] = await Promise.all([
    lines("searches", false),
    lines("searches", true),
    lines("p95_ms", false),
  ]);
  const none = { searches: 0, zeroShare: 0, mendedShare: 0, openedShare: 0, p95Ms: 0 };
  return { ...(all ?? none), top, zero, slow };
}

const textOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : String(value);
