/** An expected "no". `code` is `slice.snake_case`; facts ride along; words belong to the screen. */
export interface Refusal {
  readonly code: string;
  readonly [fact: string]: unknown;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type No<R extends Refusal = Refusal> = { readonly ok: false; readonly refusal: R };
export type Result<T, R extends Refusal = Refusal> = Ok<T> | No<R>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const refuse = <R extends Refusal>(refusal: R): No<R> => ({ ok: false, refusal });

/** Throws when `condition` is false: a bug, never a refusal. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
