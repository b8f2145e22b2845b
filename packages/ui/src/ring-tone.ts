export type RingTone = "calm" | "soon" | "late";

/** How worried to look, by the share of time already used. */
export function ringTone(elapsed: number): RingTone {
  if (elapsed >= 0.9) return "late";
  if (elapsed >= 0.6) return "soon";
  return "calm";
}

/** The share of a span that is used up, between 0 and 1. */
export function elapsedShare(span: { from: number; until: number; now: number }): number {
  const length = span.until - span.from;
  if (length <= 0) return 1;
  return Math.min(1, Math.max(0, (span.now - span.from) / length));
}
