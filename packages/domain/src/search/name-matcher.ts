import type { QueryPlan, Slot } from "./query-plan.ts";

/** How well a name answers a query, each 0 to 1. */
export interface TextMatch {
  /** Share of what was typed that is found, by letters; a mended word counts less than a right one. */
  readonly found: number;
  /** Share of the name that was asked for. */
  readonly covered: number;
  /** The name begins as the query does, word by word. */
  readonly begins: boolean;
  /** Nothing missing, nothing more, nothing mended. */
  readonly exact: boolean;
}

/** A reading whose cost is 1 is worth about two thirds of the word itself. */
const worth = (cost: number): number => Math.exp(-0.45 * cost);

/** Words of a name that are compared: as many as a number has bits to spare. */
const wordsMax = 30;

interface Hit {
  readonly at: number;
  readonly worth: number;
  /** Share of the name's word that was typed. */
  readonly share: number;
}

/** A slot made ready for many names: what each whole word is worth, and the beginning that is still being typed. */
interface ReadySlot {
  readonly letters: number;
  readonly whole: ReadonlyMap<string, number>;
  readonly start: string | null;
}

const ready = ({ typed, readings }: Slot): ReadySlot => {
  const whole = new Map<string, number>();
  for (const { word, cost, begins } of readings)
    if (!begins) whole.set(word, Math.max(worth(cost), whole.get(word) ?? 0));
  const start = readings.find(({ begins }) => begins)?.word ?? null;
  return { letters: typed.length, whole, start };
};

function bestHit({ whole, start }: ReadySlot, words: readonly string[], taken: number): Hit | null {
  let best: Hit | null = null;
  for (let at = 0; at < words.length; at += 1) {
    if (taken & (1 << at)) continue;
    const own = words[at] ?? "";
    const asWhole = whole.get(own);
    const share =
      asWhole === undefined && start && own.startsWith(start) ? start.length / own.length : 1;
    if (asWhole === undefined && share === 1) continue;
    const hit = { at, worth: asWhole ?? 1, share };
    if (!best || hit.worth * (1 + hit.share) > best.worth * (1 + best.share)) best = hit;
  }
  return best;
}

/** Compares names with a plan, by their folded words; word order is free, but noted. */
export function nameMatcher({ slots }: QueryPlan): (words: readonly string[]) => TextMatch {
  const readied = slots.map(ready);
  const typed = readied.reduce((sum, { letters }) => sum + letters, 0);
  return (all) => {
    const words = all.slice(0, wordsMax);
    let taken = 0;
    let hits = 0;
    let [found, covered] = [0, 0];
    let inOrder = true;
    let exact = true;
    for (const [at, slot] of readied.entries()) {
      const hit = bestHit(slot, words, taken);
      if (!hit) {
        exact = inOrder = false;
        continue;
      }
      taken |= 1 << hit.at;
      hits += 1;
      found += slot.letters * hit.worth;
      covered += (words[hit.at]?.length ?? 0) * hit.share;
      inOrder &&= hit.at === at;
      exact &&= hit.worth === 1 && hit.share === 1;
    }
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    return {
      found: typed === 0 ? 0 : found / typed,
      covered: letters === 0 ? 0 : covered / letters,
      begins: inOrder && slots.length > 0,
      exact: exact && inOrder && hits === words.length,
    };
  };
}
