import { useEffect, useState } from "react";

/** Shorter than this nobody missed us. Wall time. */
export const unseenSecondsMin = 30;

/**
 * The web has no position in the background: how long the page was away when it came back,
 * in seconds of wall time, until it was read.
 */
export function useScreenOff(onDuty: boolean): { unseenSeconds: number | null; read: () => void } {
  const [unseenSeconds, setUnseenSeconds] = useState<number | null>(null);
  useEffect(() => {
    if (!onDuty) return setUnseenSeconds(null);
    let hiddenAt: number | null = document.hidden ? Date.now() : null;
    const changed = () => {
      if (document.hidden) {
        hiddenAt = Date.now();
        return;
      }
      const seconds = hiddenAt === null ? 0 : Math.round((Date.now() - hiddenAt) / 1_000);
      hiddenAt = null;
      if (seconds >= unseenSecondsMin) setUnseenSeconds(seconds);
    };
    document.addEventListener("visibilitychange", changed);
    return () => document.removeEventListener("visibilitychange", changed);
  }, [onDuty]);
  return { unseenSeconds, read: () => setUnseenSeconds(null) };
}
