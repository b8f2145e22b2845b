"use client";

import { useEffect } from "react";

/** Keeps the screen on while `wanted`; taken again when the page comes back to the front. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const take = async () => {
      if (document.hidden || over) return;
      // Refused on a low battery: the screen then sleeps as it likes.
      lock = await navigator.wakeLock.request("screen").catch(() => null);
    };
    void take();
    document.addEventListener("visibilitychange", take);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", take);
      void lock?.release();
    };
  }, [wanted]);
}
