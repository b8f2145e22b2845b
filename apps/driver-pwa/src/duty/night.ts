import { localTime } from "@swift-eats/domain/kernel";
import { useCityNow } from "@swift-eats/frame/clock";
import { useEffect } from "react";

const nightFromHour = 20;
const dayFromHour = 6;

export function isNight(at: Date, timeZone: string): boolean {
  const hour = Math.floor(localTime(at, timeZone).minutes / 60);
  return hour >= nightFromHour || hour < dayFromHour;
}

/** Dark by the city's clock, unless the courier has chosen for themselves. */
export function useNightByClock(timeZone: string): void {
  const now = useCityNow(30_000);
  const night = now ? isNight(now, timeZone) : null;
  useEffect(() => {
    if (night === null || /(^|; )theme=(light|dark)/.test(document.cookie)) return;
    document.documentElement.dataset.theme = night ? "dark" : "light";
  }, [night]);
}
