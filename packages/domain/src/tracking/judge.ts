import { distanceMetres, isPlace, type LngLat, secondsBetween } from "../kernel/index.ts";
import {
  accuracyMetresMax,
  ageSecondsMax,
  areaMetresMax,
  type Fix,
  type Flag,
  futureSecondsMax,
  jumpFloorMetres,
  speedMax,
} from "./fix.ts";

/** What is known of a courier's way so far. */
export interface Track {
  readonly last: Fix | null;
  /** Readings in a row that no courier could have reached, and that agree with each other. */
  readonly doubts: readonly Fix[];
}

export const noTrack: Track = { last: null, doubts: [] };

/** What a reading is judged by, besides the track. City time. */
export interface Ground {
  readonly now: Date;
  readonly dutySince: Date | null;
  /** Middle of the courier's zone. */
  readonly centre: LngLat | null;
  /** City seconds between two readings of which both tell something. */
  readonly spacingSeconds: number;
}

/** `position`: the newest good one. `late`: good, and older than the newest: it belongs to the history alone. */
export type Judgement = "position" | "late" | Flag;

type Stage = (fix: Fix, track: Track, ground: Ground) => Flag | null;

/** So many readings that agree with each other are right, and the one before them was wrong. */
const doubtsMax = 3;

const isReachable = (from: Fix, to: Fix): boolean => {
  const metres = distanceMetres(from.point, to.point);
  const seconds = Math.abs(secondsBetween(from.at, to.at));
  return metres <= jumpFloorMetres || metres <= seconds * speedMax;
};

const isLate = (fix: Fix, { last }: Track): boolean => last !== null && fix.at <= last.at;

/** In the order in which they are asked; the first that objects answers. */
export const stages: readonly Stage[] = [
  ({ point }) => (isPlace(point) ? null : "not_a_place"),
  ({ accuracyMetres }) =>
    accuracyMetres !== null && accuracyMetres > accuracyMetresMax ? "inaccurate" : null,
  ({ at }, _, { now }) => (secondsBetween(now, at) > futureSecondsMax ? "from_the_future" : null),
  ({ at }, _, { now }) => (secondsBetween(at, now) > ageSecondsMax ? "too_old" : null),
  ({ at }, _, { dutySince }) => (dutySince && at < dutySince ? "off_duty" : null),
  ({ point }, _, { centre }) =>
    centre && distanceMetres(centre, point) > areaMetresMax ? "out_of_area" : null,
  // Later in number and earlier in time: the device's clock is wrong. Earlier in both: sent again, or delayed.
  (fix, track) =>
    isLate(fix, track) && fix.sequence > (track.last?.sequence ?? 0) ? "out_of_order" : null,
  (fix, track, { spacingSeconds }) =>
    track.last && !isLate(fix, track) && secondsBetween(track.last.at, fix.at) < spacingSeconds
      ? "too_soon"
      : null,
  (fix, { last }) => (last && !isReachable(last, fix) ? "impossible_jump" : null),
];

/** Takes one reading through the stages. Answers what it is, and the track with it. */
export function judge(
  fix: Fix,
  track: Track,
  ground: Ground,
): { readonly judgement: Judgement; readonly track: Track } {
  for (const stage of stages) {
    const flag = stage(fix, track, ground);
    if (flag === "impossible_jump" && !isLate(fix, track)) return doubt(fix, track);
    if (flag) return { judgement: flag, track };
  }
  if (isLate(fix, track)) return { judgement: "late", track };
  return { judgement: "position", track: { last: fix, doubts: [] } };
}

/** A courier is not locked out by one wrong reading that was believed. */
function doubt(fix: Fix, track: Track): { judgement: Judgement; track: Track } {
  const before = track.doubts.at(-1);
  const agrees = before !== undefined && before.at < fix.at && isReachable(before, fix);
  const doubts = agrees ? [...track.doubts, fix] : [fix];
  if (doubts.length >= doubtsMax)
    return { judgement: "position", track: { last: fix, doubts: [] } };
  return { judgement: "impossible_jump", track: { ...track, doubts } };
}
