"use client";

import { type ReactNode, useEffect } from "react";
import { useLine } from "../live/live-provider.tsx";
import { tellClock } from "./city-clock.ts";

/** Asks once, and again whenever the socket comes back or the page was hidden; then listens. */
export function ClockProvider({ children }: { children: ReactNode }) {
  const line = useLine();
  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return;
      // Loaded late: the contract's schemas must not stand between a visitor and the page.
      const [{ getClock }, { send }] = await Promise.all([
        import("@swift-eats/contract/cities"),
        import("../data/client.ts"),
      ]);
      const answer = await send(getClock, {});
      if (answer.ok) tellClock(answer.value);
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
