import { foldsOf } from "./draws.ts";
import { quantileOf } from "./loss.ts";
import { type Column, type Facts, type Matrix, numberIn, wordIn } from "./table.ts";

/** What the rows with one id took on average, drawn towards the mean of all by how little is known of it. */
export interface IdStatistics {
  readonly mean: number;
  /** Rows that the mean of all counts for. */
  readonly weight: number;
  /** Per id: sum of targets and number of rows. */
  readonly sums: Readonly<Record<string, readonly [number, number]>>;
}

/** How words become numbers; one entry a column, null where there is nothing to look up. */
export interface Encoding {
  readonly columns: readonly Column[];
  /** Per category column its words; the place in the list is the code. */
  readonly words: readonly (readonly string[] | null)[];
  readonly ids: readonly (IdStatistics | null)[];
}

/** More words than that are no category but an id. Their bins fit a byte. */
const wordsMax = 254;
/** A word seen in fewer rows is as good as unknown. */
const wordRowsMin = 5;
const innerFolds = 5;

export const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((width, { kind }) => width + (kind === "id" ? 2 : 1), 0);

const isCategoryOf = (columns: readonly Column[]): boolean[] =>
  columns.flatMap(({ kind }) => (kind === "id" ? [false, false] : [kind === "category"]));

/** Learns words and ids from rows with known targets. */
export function learnEncoding(
  columns: readonly Column[],
  rows: readonly Facts[],
  targets: Float64Array,
): Encoding {
  const clipped = withoutOutliers(targets);
  return {
    columns,
    words: columns.map(({ kind, name }) => (kind === "category" ? wordsOf(rows, name) : null)),
    ids: columns.map(({ kind, name }) =>
      kind === "id"
        ? statistics(
            rows.map((row) => wordIn(row, name)),
            clipped,
          )
        : null,
    ),
  };
}

/** One absurd target must not become the mean of an id. */
function withoutOutliers(targets: Float64Array): Float64Array {
  const own = targets.slice();
  const [low, high] = [quantileOf(own, 0.005), quantileOf(own, 0.995)];
  return targets.map((target) => Math.max(low, Math.min(high, target)));
}

function wordsOf(rows: readonly Facts[], name: string): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = wordIn(row, name);
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, rowsWith]) => rowsWith >= wordRowsMin)
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, wordsMax)
    .map(([word]) => word);
}

/**
 * Empirical Bayes (Robbins 1956; Micci-Barreca 2001): an id's own mean counts as much as the variance between ids,
 * against the variance within them, says that it should.
 */
function statistics(ids: readonly (string | null)[], targets: Float64Array): IdStatistics {
  const sums = new Map<string, [number, number]>();
  let sum = 0;
  let squares = 0;
  let rows = 0;
  ids.forEach((id, row) => {
    if (id === null) return;
    const target = targets[row] as number;
    const own = sums.get(id) ?? [0, 0];
    sums.set(id, [own[0] + target, own[1] + 1]);
    sum += target;
    squares += target * target;
    rows += 1;
  });
  const mean = rows === 0 ? 0 : sum / rows;
  let explained = 0;
  let overlap = 0;
  for (const [own, count] of sums.values()) {
    explained += (own * own) / count;
    overlap += count * count;
  }
  const groups = sums.size;
  const within = (squares - explained) / Math.max(1, rows - groups);
  const spread = explained - rows * mean * mean - (groups - 1) * within;
  const between = spread / Math.max(1, rows - overlap / Math.max(1, rows));
  const weight = between > 0 ? Math.min(1_000, Math.max(1, within / between)) : 1_000;
  return { mean, weight, sums: Object.fromEntries(sums) };
}

/** A row's numbers for a learner; `put` writes them from `from` on and allocates nothing. */
export interface Encoder {
  readonly width: number;
  readonly put: (facts: Facts, into: Float64Array, from: number) => void;
}

export function encoder({ columns, words, ids }: Encoding): Encoder {
  const codes = words.map((list) => new Map(list?.map((word, code) => [word, code])));
  const known = ids.map((statistic) => new Map(Object.entries(statistic?.sums ?? {})));
  const put = (facts: Facts, into: Float64Array, from: number) => {
    let at = from;
    for (let index = 0; index < columns.length; index += 1) {
      const { kind, name } = columns[index] as Column;
      if (kind === "number") into[at] = numberIn(facts, name);
      else {
        const word = wordIn(facts, name);
        if (kind === "category")
          into[at] = word === null ? Number.NaN : (codes[index]?.get(word) ?? Number.NaN);
        else {
          const own = word === null ? undefined : known[index]?.get(word);
          putId({ into, at }, word === null ? null : (ids[index] ?? null), own);
          at += 1;
        }
      }
      at += 1;
    }
  };
  return { width: widthOf(columns), put };
}

/** The shrunken mean and how many rows stand behind it. */
function putId(
  { into, at }: { readonly into: Float64Array; readonly at: number },
  statistic: IdStatistics | null,
  own: readonly [number, number] | undefined,
): void {
  if (!statistic) {
    into[at] = Number.NaN;
    into[at + 1] = Number.NaN;
    return;
  }
  const [sum, rows] = own ?? [0, 0];
  into[at] = (sum + statistic.mean * statistic.weight) / (rows + statistic.weight);
  into[at + 1] = rows;
}

export function encoded(encoding: Encoding, rows: readonly Facts[]): Matrix {
  const { width, put } = encoder(encoding);
  const values = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    put(row, values, index * width);
  });
  return { rows: rows.length, width, values, isCategory: isCategoryOf(encoding.columns) };
}

/**
 * The rows that the encoding was learned from: each row's ids are told by the other folds alone, or a row's own target
 * would look out of its id.
 */
export function encodedOutOfFold(
  encoding: Encoding,
  { rows, targets, seed }: { rows: readonly Facts[]; targets: Float64Array; seed: number },
): Matrix {
  const whole = encoded(encoding, rows);
  if (encoding.columns.every(({ kind }) => kind !== "id")) return whole;
  const folds = foldsOf(rows.length, innerFolds, seed);
  for (let fold = 0; fold < innerFolds; fold += 1) {
    const others = rows.filter((_, row) => folds[row] !== fold);
    const { ids } = learnEncoding(
      encoding.columns.map((column) =>
        column.kind === "id" ? column : { ...column, kind: "number" },
      ),
      others,
      targets.filter((_, row) => folds[row] !== fold),
    );
    const { put } = encoder({ ...encoding, ids });
    rows.forEach((row, index) => {
      if (folds[index] === fold) put(row, whole.values, index * whole.width);
    });
  }
  return whole;
}
