import { knownClock, tellClock } from "@swift-eats/frame/clock";
import { useEffect } from "react";

const place = "courier.clock";

interface Kept {
  readonly cityMilliseconds: number;
  readonly wallMilliseconds: number;
  readonly rate: number;
  readonly adjustable: boolean;
}

/** City time on a start without a network: what it was, and how fast it ran. */
function recall(): void {
  const text = window.localStorage.getItem(place);
  if (text === null || knownClock()) return;
  try {
    const { cityMilliseconds, wallMilliseconds, rate, adjustable } = JSON.parse(text) as Kept;
    const wall = Date.now();
    const city = cityMilliseconds + (wall - wallMilliseconds) * rate;
    tellClock({
      cityNow: new Date(city).toISOString(),
      wallNow: new Date(wall).toISOString(),
      rate,
      adjustable,
    });
  } catch {
    window.localStorage.removeItem(place);
  }
}

function remember(): void {
  const clock = knownClock();
  if (!clock) return;
  const kept: Kept = {
    cityMilliseconds: clock.cityMilliseconds + (performance.now() - clock.toldAt) * clock.rate,
    wallMilliseconds: Date.now(),
    rate: clock.rate,
    adjustable: clock.adjustable,
  };
  window.localStorage.setItem(place, JSON.stringify(kept));
}

const everyMilliseconds = 10_000;

export function useClockMemory(): void {
  useEffect(() => {
    recall();
    const timer = setInterval(remember, everyMilliseconds);
    window.addEventListener("pagehide", remember);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", remember);
    };
  }, []);
}
