/**
 * Page-Hinkley's test (1954) on absolute errors, each in units of the error that the model had when it was trained: has
 * the world moved away from it?
 */
export interface Drift {
  /** How far the errors have climbed above their own lowest run; 0 while all is as it was. */
  readonly climb: number;
  readonly isDrifting: boolean;
}

/** Part of the trained error that is put up with at each order. */
const tolerance = 0.25;
/** A climb that chance makes less than once in ten thousand runs. */
const climbMax = 25;
/** One absurd order is one order. */
const errorMax = 5;

/** Over errors in the order in which they were found. `trainedError` above 0, in the same unit. */
export function drift(errors: Iterable<number>, trainedError: number): Drift {
  let climb = 0;
  let highest = 0;
  for (const error of errors) {
    const relative = Math.min(errorMax, Math.abs(error) / trainedError);
    climb = Math.max(0, climb + relative - 1 - tolerance);
    highest = Math.max(highest, climb);
  }
  return { climb, isDrifting: highest > climbMax };
}
