import type { Column, Facts } from "@swift-eats/domain/eta";
import type { Row } from "./csv.ts";

/** What is known when the order is placed, or once a courier goes. */
export type Known = "order" | "dispatch";

/** How one data set becomes rows of the learner. */
export interface Format {
  /** The columns that are read; a file without one of them is refused. */
  readonly needed: (known: Known) => readonly string[];
  /** Columns that the target is read from: needed in the training file, never read in the other. */
  readonly target: readonly string[];
  readonly columns: (known: Known) => readonly Column[];
  readonly factsOf: (row: Row, known: Known) => Facts;
  /** What the row took; NaN where it cannot be told or is no delivery. */
  readonly minutesOf: (row: Row) => number;
}
