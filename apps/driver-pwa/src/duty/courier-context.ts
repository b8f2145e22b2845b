import type { TripView } from "@swift-eats/contract/dispatch";
import type { CourierView } from "@swift-eats/contract/drivers";
import { createContext, useContext } from "react";
import type { Outbox } from "../outbox/use-outbox.ts";
import type { Tracking } from "../tracking/use-tracking.ts";

export interface CourierState {
  /** The server's word with everything that waits to be sent laid over it. */
  readonly courier: CourierView;
  readonly timeZone: string;
  readonly outbox: Outbox;
  readonly tracking: Tracking;
  readonly offline: boolean;
  readonly refetch: () => void;
  /** Shows an answer at once; null asks the server. */
  readonly tripChanged: (trip: TripView | null) => void;
  readonly courierChanged: (courier: CourierView) => void;
}

export const CourierContext = createContext<CourierState | null>(null);

export function useCourier(): CourierState {
  const state = useContext(CourierContext);
  if (!state) throw new Error("useCourier needs a CourierProvider above");
  return state;
}
