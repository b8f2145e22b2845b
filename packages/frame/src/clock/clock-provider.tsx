"use client";

import { type ReactNode, useEffect } from "react";
import { useLine } from "../live/live-provider.tsx";
import { askClock } from "./ask-clock.ts";
import { tellClock } from "./city-clock.ts";

/** Asks once, and again whenever the socket comes back or the page was hidden; then listens. */
export function ClockProvider({ children }: { children: ReactNode }) {
  const line = useLine();
  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return;
      const told = await askClock();
      if (told) tellClock(told);
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    const stop = line?.listen({ on: { clock: tellClock }, onBack: () => void ask() });
    return () => {
      document.removeEventListener("visibilitychange", ask);
      stop?.();
    };
  }, [line]);
  return children;
}
