"use client";

import { type ReactNode, useEffect } from "react";
import { learnClock } from "./ask-clock.ts";

/** Asks once, and again whenever the page was hidden. */
export function ClockProvider({ children }: { children: ReactNode }) {
  useEffect(() => {
    void learnClock();
    document.addEventListener("visibilitychange", learnClock);
    return () => document.removeEventListener("visibilitychange", learnClock);
  }, []);
  return children;
}
