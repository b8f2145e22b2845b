import { distanceMetres, type LngLat } from "../kernel/index.ts";
import type { Fix } from "./fix.ts";

/** Whether a courier stands at a stop, as far as their device can tell. */
export interface Nearness {
  /** Good readings inside, one after the other. */
  readonly inside: number;
  readonly isThere: boolean;
}

export const nowhereNear: Nearness = { inside: 0, isThere: false };

/** Inside this, twice: "you seem to have arrived". Source: features, D25. */
export const arriveMetres = 60;
/** Beyond this for certain, once: not there any more. Between the two nothing changes. */
export const leaveMetres = 100;
const readingsMin = 2;

/** Takes one more reading into account. A reading that may be wrong by more than the circle says nothing. */
export function nearness(
  before: Nearness,
  { point, accuracyMetres }: Pick<Fix, "point" | "accuracyMetres">,
  stop: LngLat,
): Nearness {
  const error = accuracyMetres ?? 0;
  const metres = distanceMetres(point, stop);
  if (metres - error > leaveMetres) return nowhereNear;
  if (error > arriveMetres) return before;
  if (metres > arriveMetres) return before.isThere ? before : nowhereNear;
  const inside = before.inside + 1;
  return { inside, isThere: before.isThere || inside >= readingsMin };
}
