import type { TripView } from "@swift-eats/contract/dispatch";
import type { Problem } from "@swift-eats/contract/wire";
import { useConnection } from "@swift-eats/frame/live";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { heardSync, wishSync } from "./background-sync.ts";
import type { Settled, Waiting } from "./flush.ts";
import { sendWaiting } from "./send-waiting.ts";
import { allWaiting, store } from "./store.ts";
import type { TripAction } from "./trip-action.ts";

const retryMilliseconds = 8_000;
/** After that the screen goes on; the queue keeps trying. */
const answerMilliseconds = 12_000;

const add = async (action: TripAction, held: boolean): Promise<number> =>
  (await store()).add("actions", { action, held });

export interface Outbox {
  readonly waiting: readonly Waiting[];
  /** Why the last action was refused, until the next one. */
  readonly refused: { readonly action: TripAction; readonly problem: Problem } | null;
  readonly forget: () => void;
  /** Kept first, then sent. Resolves when it was answered, or when it has to wait. */
  readonly act: (action: TripAction) => Promise<Settled["outcome"]>;
}

/** The durable queue of what a courier did. */
export function useOutbox(onTrip: (trip: TripView | null) => void): Outbox {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [refused, setRefused] = useState<Outbox["refused"]>(null);
  const connection = useConnection();
  const heard = useRef(onTrip);
  heard.current = onTrip;
  const answers = useRef(new Map<number, (outcome: Settled["outcome"]) => void>());
  const running = useRef<Promise<void> | null>(null);

  const show = useCallback(async () => setWaiting(await allWaiting()), []);

  const settled = useCallback(({ key, action }: Waiting, answer: Settled) => {
    if (answer.outcome === "done") heard.current(answer.trip);
    if (answer.outcome === "refused") {
      setRefused({ action, problem: answer.problem });
      heard.current(null);
    }
    answers.current.get(key)?.(answer.outcome);
    answers.current.delete(key);
  }, []);

  const run = useCallback(async () => {
    // One more round for what was added while the last one was sending.
    while (running.current) await running.current;
    running.current = sendWaiting(settled)
      .then((flushed) => (flushed === "later" ? wishSync() : undefined))
      .finally(() => {
        running.current = null;
      });
    await running.current;
    await show();
  }, [settled, show]);

  // What the service worker sent while nobody looked is news to this screen.
  useEffect(
    () =>
      heardSync(() => {
        heard.current(null);
        void show();
      }),
    [show],
  );

  useEffect(() => {
    void show().then(run);
    window.addEventListener("online", run);
    return () => window.removeEventListener("online", run);
  }, [run, show]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a socket that came back is a network that came back
  useEffect(() => {
    if (waiting.length === 0) return;
    void run();
    const timer = setInterval(() => void run(), retryMilliseconds);
    return () => clearInterval(timer);
  }, [waiting.length > 0, connection, run]);

  const act = useCallback(
    async (action: TripAction) => {
      setRefused(null);
      // Behind others, or without a network, the screen goes on at once.
      const held = !navigator.onLine || (await allWaiting()).some((each) => each.held);
      const key = await add(action, held);
      const answered = new Promise<Settled["outcome"]>((resolve) => {
        answers.current.set(key, resolve);
        setTimeout(() => resolve("held"), answerMilliseconds);
      });
      await show();
      void run();
      return held ? "held" : answered;
    },
    [run, show],
  );

  const forget = useCallback(() => setRefused(null), []);
  return useMemo(() => ({ waiting, refused, forget, act }), [waiting, refused, forget, act]);
}
