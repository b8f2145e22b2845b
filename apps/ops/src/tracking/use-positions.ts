import type { OperationsDriver } from "@swift-eats/contract/operations";
import type { PositionChanged } from "@swift-eats/contract/realtime";
import { useLive } from "@swift-eats/frame/live";
import { useEffect, useMemo, useRef, useState } from "react";

type Seen = Pick<PositionChanged, "point" | "headingDegrees" | "at">;

/** Positions of a zone come together, once a second; several lines' are drawn together this often. */
const drawMs = 500;

/** Couriers where they are now: as listed, moved on by what the line says. */
export function usePositions(listed: readonly OperationsDriver[]): readonly OperationsDriver[] {
  const heard = useRef(new Map<string, Seen>());
  const isNew = useRef(false);
  const [seen, setSeen] = useState<ReadonlyMap<string, Seen>>(new Map());
  useLive({
    watch: null,
    on: {
      positions: ({ items }) => {
        for (const { driverId, ...seenNow } of items) heard.current.set(driverId, seenNow);
        isNew.current = true;
      },
    },
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (!isNew.current) return;
      isNew.current = false;
      setSeen(new Map(heard.current));
    }, drawMs);
    return () => clearInterval(timer);
  }, []);
  return useMemo(
    () =>
      listed.map((driver) => {
        const news = seen.get(driver.driverId);
        if (!news || (driver.positionAt && driver.positionAt > news.at)) return driver;
        const { point, headingDegrees, at } = news;
        return { ...driver, position: point, headingDegrees, positionAt: at, live: true };
      }),
    [listed, seen],
  );
}
