import { useEffect, useState, useSyncExternalStore } from "react";
import { cityNow, knownClock, subscribeClock } from "./city-clock.ts";

const read = () => knownClock();
const none = () => null;

/** City time, re-read every `tickMilliseconds` of wall time; null until the server has told it. */
export function useCityNow(tickMilliseconds = 1_000): Date | null {
  const known = useSyncExternalStore(subscribeClock, read, none);
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!known) return;
    setNow(cityNow());
    const timer = setInterval(() => setNow(cityNow()), tickMilliseconds);
    return () => clearInterval(timer);
  }, [known, tickMilliseconds]);
  return now === null ? null : new Date(now);
}

/** The rate of city time and whether it can be changed; null until known. */
export function useClockRate(): { rate: number; adjustable: boolean } | null {
  return useSyncExternalStore(subscribeClock, read, none);
}
