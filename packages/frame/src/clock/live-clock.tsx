"use client";

import { useEffect } from "react";
import { useLine } from "../live/live-provider.tsx";
import { learnClock } from "./ask-clock.ts";
import { tellClock } from "./city-clock.ts";

/** Listens to changes where there is a socket, and asks again when it comes back. */
export function LiveClock() {
  const line = useLine();
  useEffect(
    () => line?.listen({ on: { clock: tellClock }, onBack: () => void learnClock() }),
    [line],
  );
  return null;
}
