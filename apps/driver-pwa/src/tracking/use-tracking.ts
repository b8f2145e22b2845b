import { cityNow } from "@swift-eats/frame/clock";
import { useLine } from "@swift-eats/frame/live";
import { useEffect, useRef, useState } from "react";
import { keepFix, sendKept } from "./fix-queue.ts";
import { isDue, isSilent, type Reading, readingOf } from "./throttle.ts";

export type Signal = "off" | "asking" | "good" | "denied" | "none";

export interface Tracking {
  readonly signal: Signal;
  readonly reading: Reading | null;
  /** Wall milliseconds of the last time the server heard of us. */
  readonly sentAt: number | null;
}

const tickMilliseconds = 1_000;

/** Reads the device's position on duty only, keeps it, and sends it in order. */
export function useTracking(onDuty: boolean, intervalSeconds: number): Tracking {
  const line = useLine();
  const [tracking, setTracking] = useState<Tracking>({
    signal: "off",
    reading: null,
    sentAt: null,
  });
  const interval = useRef(intervalSeconds);
  interval.current = intervalSeconds;

  useEffect(() => {
    if (!onDuty) {
      setTracking((before) => ({ ...before, signal: "off" }));
      return;
    }
    let latest: Reading | null = null;
    let takenAt: number | null = null;
    let sending = false;

    const push = async () => {
      if (sending) return;
      sending = true;
      const heard = await sendKept(line?.socket ?? null).catch(() => false);
      sending = false;
      if (heard) setTracking((before) => ({ ...before, sentAt: Date.now() }));
    };
    const take = async (reading: Reading, now: number) => {
      const at = cityNow();
      if (at === null) return;
      takenAt = now;
      await keepFix(reading, new Date(at));
      await push();
    };
    const heard = (position: GeolocationPosition) => {
      const reading = readingOf(position);
      latest = reading;
      setTracking((before) => ({ ...before, signal: "good", reading }));
      const now = performance.now();
      if (isDue(takenAt, now, interval.current)) void take(reading, now);
    };
    const failed = ({ code, PERMISSION_DENIED }: GeolocationPositionError) =>
      setTracking((before) => ({
        ...before,
        signal: code === PERMISSION_DENIED ? "denied" : "none",
      }));

    if (!("geolocation" in navigator)) {
      setTracking((before) => ({ ...before, signal: "denied" }));
      return;
    }
    setTracking((before) => ({ ...before, signal: "asking" }));
    const watch = navigator.geolocation.watchPosition(heard, failed, {
      enableHighAccuracy: true,
      maximumAge: 2_000,
      timeout: 20_000,
    });
    const heartbeat = setInterval(() => {
      const now = performance.now();
      if (latest && isSilent(takenAt, now)) void take(latest, now);
    }, tickMilliseconds);
    return () => {
      navigator.geolocation.clearWatch(watch);
      clearInterval(heartbeat);
    };
  }, [onDuty, line]);

  return tracking;
}
