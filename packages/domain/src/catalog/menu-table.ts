/**
 * A menu as a table: a section's items stand below it, a group's options below the group. Groups and the
 * dishes of set menus are named by their id, or by a name that is there once. An empty `id` is a new thing.
 */
export const columns = [
  "kind",
  "id",
  "name",
  "description",
  "price",
  "allergens",
  "diets",
  "prep_minutes",
  "make_seconds",
  "picture",
  "groups",
  "min",
  "max",
  "free",
  "default",
  "dish",
  "windows",
] as const;
export type Column = (typeof columns)[number];

/** Written where nobody has said what a dish contains; an empty cell says "none of the fourteen". */
export const unknownAllergens = "unknown";
/** Between several groups of one cell: names may hold blanks and commas. */
export const listMark = "|";

/** A place in a file that cannot be taken as it is. */
export interface RowError {
  readonly line: number;
  readonly column: string;
  readonly code: string;
}
