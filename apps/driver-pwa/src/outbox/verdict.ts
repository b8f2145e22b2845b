import type { Problem } from "@swift-eats/contract/wire";

export type Verdict =
  /** Nobody said no: try again. */
  | "later"
  /** The session is over: keep everything until somebody signed in. */
  | "sign_in"
  /** A true no: trying again changes nothing. */
  | "refused";

const passing = new Set([0, 408, 425, 429, 500, 502, 503, 504]);

/** What a refusal means for an action in the queue. `held`: it has waited for a network already. */
export function verdict(problem: Pick<Problem, "status" | "code">, held: boolean): Verdict {
  if (problem.status === 401) return "sign_in";
  if (passing.has(problem.status)) return "later";
  // Taken along offline before the kitchen had pressed "ready": it will.
  if (held && problem.code === "dispatch.not_ready_yet") return "later";
  return "refused";
}
