import { distanceMetres, type LngLat } from "@swift-eats/domain/kernel";
import { along, type Ride } from "../movement/ride.ts";

interface Move {
  readonly goalId: string;
  readonly ride: Ride;
  readonly leftAt: Date;
  readonly metresPerSecond: number;
}

const closeMetres = 5;

/** Where a courier is. Moves only while `now` is asked for, so it needs no timer of its own. */
export function body(start: LngLat) {
  let at: LngLat = start;
  let move: Move | null = null;
  return {
    /** Looks at the place and the heading at `now`. */
    look(now: Date): { point: LngLat; headingDegrees: number | null; speed: number } {
      if (!move) return { point: at, headingDegrees: null, speed: 0 };
      const seconds = Math.max(0, (now.getTime() - move.leftAt.getTime()) / 1_000);
      const { point, headingDegrees } = along(move.ride, seconds * move.metresPerSecond);
      at = point;
      return { point, headingDegrees, speed: headingDegrees === null ? 0 : move.metresPerSecond };
    },
    isAt: (goal: LngLat) => distanceMetres(at, goal) < closeMetres,
    isHeadingFor: (goalId: string) => move?.goalId === goalId,
    /** Sets off once; answers when it gets there. */
    headFor(
      goalId: string,
      leftAt: Date,
      plan: (from: LngLat) => { ride: Ride; metresPerSecond: number },
    ): Date {
      if (move?.goalId !== goalId) move = { goalId, leftAt, ...plan(at) };
      return new Date(
        move.leftAt.getTime() + Math.ceil((move.ride.metres / move.metresPerSecond) * 1_000),
      );
    },
    stand(): void {
      move = null;
    },
  };
}
