import { useConnection, useLine } from "@swift-eats/frame/live";
import type { MapBounds } from "@swift-eats/ui/map";
import { useEffect, useState } from "react";

const heard = () => undefined;

/** Positions of couriers outside the map's sight need not travel. Told again whenever the line comes back. */
export function useInSight(geoKey: string): (box: MapBounds) => void {
  const line = useLine();
  const connection = useConnection();
  const [box, setBox] = useState<MapBounds | null>(null);
  useEffect(() => {
    if (connection !== "live" || !box) return;
    line?.socket?.emit("watch", { room: "operations", geoKey, box }, heard);
  }, [line, connection, geoKey, box]);
  useEffect(
    () => () => {
      line?.socket?.emit("watch", { room: "operations", geoKey }, heard);
    },
    [line, geoKey],
  );
  return setBox;
}
