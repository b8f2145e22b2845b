import { setTimeout as pause } from "node:timers/promises";

const busy = new Set([429, 502, 503, 504]);
const attemptsMax = 8;
const pauseMsMax = 20_000;

/** Fetch that waits while the other side is busy, restarting or out of sight, within the caller's own timeout. */
export const patientFetch: typeof fetch = async (input, init) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(input, init);
      if (!busy.has(response.status) || attempt >= attemptsMax) return response;
      await response.body?.cancel();
      const asked = Number(response.headers.get("retry-after") ?? "0") * 1_000;
      await wait(Math.max(asked, backoffMs(attempt)), init?.signal);
    } catch (error) {
      if (init?.signal?.aborted || attempt >= attemptsMax) throw error;
      await wait(backoffMs(attempt), init?.signal);
    }
  }
};

const backoffMs = (attempt: number) => 150 * 2 ** attempt * (0.5 + Math.random());

const wait = (ms: number, signal: AbortSignal | null | undefined) =>
  pause(Math.min(ms, pauseMsMax), undefined, signal ? { signal } : {});
