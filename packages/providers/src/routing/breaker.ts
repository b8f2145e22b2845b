export interface BreakerOptions {
  /** So many failures in a row open it. */
  readonly failuresMax: number;
  /** Wall milliseconds for which it stays open; then one call may try. */
  readonly openMs: number;
  readonly nowMs: () => number;
}

/** Nobody is asked who has just failed again and again: the caller has the fallback at once. */
export class BreakerOpen extends Error {
  override name = "BreakerOpen";
}

export interface Breaker {
  run<T>(work: () => Promise<T>): Promise<T>;
  readonly isOpen: boolean;
}

export function breaker({ failuresMax, openMs, nowMs }: BreakerOptions): Breaker {
  let failures = 0;
  let openUntilMs = 0;
  let isTrying = false;
  const isOpen = () => failures >= failuresMax && (isTrying || nowMs() < openUntilMs);
  return {
    get isOpen() {
      return isOpen();
    },
    async run(work) {
      if (isOpen()) throw new BreakerOpen("the breaker is open");
      isTrying = failures >= failuresMax;
      try {
        const answer = await work();
        failures = 0;
        return answer;
      } catch (error) {
        failures += 1;
        openUntilMs = nowMs() + openMs;
        throw error;
      } finally {
        isTrying = false;
      }
    },
  };
}
