import type { TownClock } from "../clock/town-clock.ts";

/** A sleep that ends at a city instant, after wall milliseconds, or when woken, whichever is first. */
export function waker(clock: TownClock) {
  let control: AbortController | null = null;
  let woken = false;
  return {
    wake(): void {
      woken = true;
      control?.abort();
    },
    async sleep(due: Date | null, wallMsMax: number): Promise<void> {
      if (woken) {
        woken = false;
        return;
      }
      const mine = new AbortController();
      control = mine;
      const timer = setTimeout(() => mine.abort(), wallMsMax);
      if (due) await clock.until(due, mine.signal);
      else
        await new Promise<void>((resolve) =>
          mine.signal.addEventListener("abort", () => resolve(), { once: true }),
        );
      clearTimeout(timer);
      control = null;
      woken = false;
    },
  };
}
