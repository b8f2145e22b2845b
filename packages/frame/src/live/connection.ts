import { useSyncExternalStore } from "react";

export type Connection = "live" | "catching_up" | "offline";

interface Seen {
  readonly state: Connection;
  /** Wall milliseconds since when it is so. */
  readonly since: number;
  /** A socket is wanted on this page. */
  readonly wanted: boolean;
}

const listeners = new Set<() => void>();
const start: Seen = { state: "catching_up", since: 0, wanted: false };
let seen = start;

export function setConnection(change: Partial<Pick<Seen, "state" | "wanted">>): void {
  const state = change.state ?? seen.state;
  const since = state === seen.state ? seen.since : Date.now();
  seen = { state, since, wanted: change.wanted ?? seen.wanted };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const useSeen = () =>
  useSyncExternalStore(
    subscribe,
    () => seen,
    () => start,
  );

/** Whether what is seen is live. */
export const useConnection = (): Connection => useSeen().state;

/** When the present state began, wall milliseconds. */
export const useConnectionSince = (): number => useSeen().since;

/** Ask every `pollSeconds` while this is true. */
export function usePolling(): boolean {
  const { state, wanted } = useSeen();
  return wanted && state === "offline";
}
