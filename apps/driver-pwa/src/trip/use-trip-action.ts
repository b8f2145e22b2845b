import { cityNow } from "@swift-eats/frame/clock";
import { useState } from "react";
import { useCourier } from "../duty/courier-context.ts";
import type { TripAction } from "../outbox/trip-action.ts";

type Without<Action, Keys extends PropertyKey> = Action extends unknown
  ? Omit<Action, Keys>
  : never;
export type Deed = Without<TripAction, "tripId" | "at">;

/** Does something at a stop of a trip: now if there is a network, in its turn if not. */
export function useTripAction(tripId: string) {
  const { outbox } = useCourier();
  const [busy, setBusy] = useState(false);
  const act = async (deed: Deed) => {
    const at = cityNow();
    if (at === null || busy) return;
    navigator.vibrate?.(40);
    setBusy(true);
    await outbox.act({ ...deed, tripId, at: new Date(at).toISOString() } as TripAction);
    setBusy(false);
  };
  return { act, busy };
}
