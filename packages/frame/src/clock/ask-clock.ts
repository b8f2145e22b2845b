import type { ClockView } from "@swift-eats/contract/cities";
import { tellClock } from "./city-clock.ts";

/** By hand: every page asks, and the typed client would bring the contract's schemas into every page. */
export const clockPath = "/api/v1/clock";
const timeoutMs = 15_000;

/** Null when there was no answer: the page shows what it knew. */
async function askClock(): Promise<ClockView | null> {
  try {
    const answer = await fetch(clockPath, { signal: AbortSignal.timeout(timeoutMs) });
    return answer.ok ? ((await answer.json()) as ClockView) : null;
  } catch {
    return null;
  }
}

/** Asks while the page is looked at, and tells the page. */
export async function learnClock(): Promise<void> {
  if (document.hidden) return;
  const told = await askClock();
  if (told) tellClock(told);
}
