import { type ClockView, getClock } from "@swift-eats/contract/cities";
import type { Client } from "@swift-eats/contract/wire";
import type { TownSocket } from "../wire/session.ts";

/** City time as a client knows it: told by the server, carried on by this process's own clock. */
export interface TownClock {
  now(): Date;
  rate(): number;
  adjustable(): boolean;
  /** Resolves at that city instant, also when the rate changes meanwhile, or on abort. */
  until(at: Date, signal?: AbortSignal): Promise<void>;
  tell(view: ClockView): void;
  /** Asks the server now; false when it did not answer. */
  ask(): Promise<boolean>;
  follow(socket: TownSocket): void;
  close(): void;
}

const askEveryMs = 20_000;
const timerMsMax = 30_000;

/**
 * Anchored at the moment of the answer, so it lags the server by at most one trip over the wire and
 * never leads it: a fix must not come from the future.
 */
export async function townClock(client: Client): Promise<TownClock> {
  let told = { cityMs: 0, at: 0, rate: 1, adjustable: false };
  let latest = 0;
  const armed = new Set<() => void>();
  const nowMs = () => {
    latest = Math.max(latest, told.cityMs + (performance.now() - told.at) * told.rate);
    return latest;
  };
  const tell = ({ cityNow, rate, adjustable }: ClockView) => {
    told = { cityMs: Date.parse(cityNow), at: performance.now(), rate, adjustable };
    for (const arm of [...armed]) arm();
  };
  const ask = async () => {
    const answer = await client.call(getClock, {}).catch(() => null);
    if (answer?.ok) tell(answer.value);
    return answer?.ok ?? false;
  };
  const until = (at: Date, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const done = () => {
        clearTimeout(timer);
        armed.delete(arm);
        signal?.removeEventListener("abort", done);
        resolve();
      };
      const arm = () => {
        clearTimeout(timer);
        const ms = (at.getTime() - nowMs()) / told.rate;
        if (ms <= 0 || signal?.aborted) done();
        else timer = setTimeout(arm, Math.min(Math.ceil(ms), timerMsMax));
      };
      armed.add(arm);
      signal?.addEventListener("abort", done, { once: true });
      arm();
    });
  while (!(await ask())) await new Promise((resolve) => setTimeout(resolve, 1_000));
  const asking = setInterval(() => void ask(), askEveryMs);
  return {
    now: () => new Date(nowMs()),
    rate: () => told.rate,
    adjustable: () => told.adjustable,
    until,
    tell,
    ask,
    follow: (socket) => {
      socket.on("clock", tell);
    },
    close: () => clearInterval(asking),
  };
}
