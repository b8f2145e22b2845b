import type { ClockView } from "@swift-eats/contract/cities";

interface Known {
  readonly cityMilliseconds: number;
  /** `performance.now()` when it was told: the browser's own clock may be wrong or be set. */
  readonly toldAt: number;
  readonly rate: number;
  readonly adjustable: boolean;
}

let known: Known | null = null;
let last = 0;
const listeners = new Set<() => void>();

export function tellClock(view: ClockView): void {
  known = {
    cityMilliseconds: Date.parse(view.cityNow),
    toldAt: performance.now(),
    rate: view.rate,
    adjustable: view.adjustable,
  };
  for (const listener of listeners) listener();
}

export function subscribeClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const knownClock = (): Known | null => known;

/** City time in milliseconds, never backwards on this page; null until it was told. */
export function cityNow(): number | null {
  if (!known) return null;
  const now = known.cityMilliseconds + (performance.now() - known.toldAt) * known.rate;
  last = Math.max(last, now);
  return last;
}
