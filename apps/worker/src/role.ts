import type { Ports } from "@swift-eats/server/wire";

export type Stop = () => Promise<void> | void;

/** A background duty. Starts, and answers how it is stopped. */
export type Role = (ports: Ports, here: Here) => Promise<Stop> | Stop;

/** This process among others. */
export interface Here {
  /** Stable across restarts, so that a consumer finds its own open messages. */
  readonly name: string;
}

/** Runs `work` again and again: after `everyMs`, or at once when woken; never twice at a time. */
export function loop(
  everyMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
) {
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    again = false;
    running = work()
      .catch(onError)
      .finally(() => {
        running = null;
        if (again) run();
        else if (!stopped) timer = setTimeout(run, everyMs);
      });
  };
  run();
  return {
    wake: run,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
