import { cityNow } from "@swift-eats/frame/clock";
import { useLine } from "@swift-eats/frame/live";
import { useEffect, useRef, useState } from "react";
import { wishSync } from "../outbox/background-sync.ts";
import { keepFix, sendKept } from "./fix-queue.ts";
import { isDue, isSilent, type Reading, readingOf, type Taken } from "./throttle.ts";

export type Signal = "off" | "asking" | "good" | "denied" | "none";

export interface Tracking {
  readonly signal: Signal;
  readonly reading: Reading | null;
  /** Wall milliseconds of the last time the server heard of us. */
  readonly sentAt: number | null;
}

const tickMilliseconds = 1_000;

export interface Duty {
  readonly on: boolean;
  /** On a trip the sensor runs at its finest; while waiting the street is enough, and the battery lasts. */
  readonly onTrip: boolean;
  readonly intervalSeconds: number;
}

/** Reads the device's position on duty only, keeps it, and sends it in order. */
export function useTracking({ on, onTrip, intervalSeconds }: Duty): Tracking {
  const line = useLine();
  const [tracking, setTracking] = useState<Tracking>({
    signal: "off",
    reading: null,
    sentAt: null,
  });
  const interval = useRef(intervalSeconds);
  interval.current = intervalSeconds;

  useEffect(() => {
    if (!on) {
      setTracking((before) => ({ ...before, signal: "off" }));
      return;
    }
    let latest: Reading | null = null;
    let taken: Taken | null = null;
    let sending = false;

    const push = async () => {
      if (sending) return;
      sending = true;
      const heard = await sendKept(line?.socket ?? null).catch(() => false);
      sending = false;
      if (heard) setTracking((before) => ({ ...before, sentAt: Date.now() }));
      else if (!navigator.onLine) void wishSync();
    };
    const take = async (reading: Reading, now: number) => {
      const at = cityNow();
      if (at === null) return;
      taken = { reading, at: now };
      await keepFix(reading, new Date(at));
      await push();
    };
    const heard = (position: GeolocationPosition) => {
      const reading = readingOf(position);
      latest = reading;
      setTracking((before) => ({ ...before, signal: "good", reading }));
      const now = performance.now();
      if (isDue(taken, { reading, at: now }, interval.current)) void take(reading, now);
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
      enableHighAccuracy: onTrip,
      maximumAge: 2_000,
      timeout: 20_000,
    });
    const heartbeat = setInterval(() => {
      const now = performance.now();
      if (latest && isSilent(taken, now)) void take(latest, now);
    }, tickMilliseconds);
    return () => {
      navigator.geolocation.clearWatch(watch);
      clearInterval(heartbeat);
    };
  }, [on, onTrip, line]);

  return tracking;
}
