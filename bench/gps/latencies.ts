import { rounded } from "../load/figures.ts";
import type { Latencies } from "./plan.ts";

/** Times of very many events in little room. */
export class Stopwatch {
  #counts = new Map<number, number>();

  add(milliseconds: number): void {
    const tenths = Math.max(0, Math.round(milliseconds * 10));
    this.#counts.set(tenths, (this.#counts.get(tenths) ?? 0) + 1);
  }

  take(): Latencies {
    const all = [...this.#counts];
    this.#counts = new Map();
    return all;
  }
}

/** Nearest rank over several; 0 of nothing. */
export function quantilesOf(all: readonly Latencies[]) {
  const sorted = all.flat().sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (share: number) => {
    let left = Math.ceil(share * total);
    for (const [tenths, count] of sorted) {
      left -= count;
      if (left <= 0) return rounded(tenths / 10);
    }
    return 0;
  };
  return { p50: at(0.5), p99: at(0.99) };
}
