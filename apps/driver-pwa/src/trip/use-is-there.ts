import { nearness, nowhereNear } from "@swift-eats/domain/tracking";
import { useEffect, useState } from "react";
import { useCourier } from "../duty/courier-context.ts";
import type { Place } from "./places.ts";

/** Whether the phone's readings say that we stand at the place. A suggestion: the courier says when they arrived. */
export function useIsThere({ location: { lng, lat } }: Pick<Place, "location">): boolean {
  const { reading } = useCourier().tracking;
  const [near, setNear] = useState(nowhereNear);
  useEffect(() => {
    if (!reading) return;
    const { accuracyMetres } = reading;
    setNear((before) => nearness(before, { point: reading, accuracyMetres }, { lng, lat }));
  }, [reading, lng, lat]);
  return near.isThere;
}
