"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { formatRemaining } from "./remaining.tsx";

export { formatRemaining };

/** The time by a given clock, re-read at a wall interval. */
export function useNow(now: () => number, everyMilliseconds = 250): number {
  const [time, setTime] = useState(now);
  const clock = useRef(now);
  clock.current = now;
  useEffect(() => {
    const timer = setInterval(() => setTime(clock.current()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return time;
}

export interface CountdownProps {
  /** Milliseconds of the clock in `now`. */
  until: number;
  now: () => number;
  onDone?: (() => void) | undefined;
  format?: ((milliseconds: number) => ReactNode) | undefined;
  className?: string | undefined;
}

/** Time left, ticking. Its surroundings say what ends. */
export function Countdown({
  until,
  now,
  onDone,
  format = formatRemaining,
  className,
}: CountdownProps) {
  const left = until - useNow(now);
  const done = left <= 0;
  const tell = useRef(onDone);
  tell.current = onDone;
  useEffect(() => {
    if (done) tell.current?.();
  }, [done]);
  return (
    <span role="timer" suppressHydrationWarning className={className ?? "tabular"}>
      {format(Math.max(0, left))}
    </span>
  );
}
