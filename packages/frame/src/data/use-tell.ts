import type { Answer, Endpoint, Problem, ResponseOf } from "@swift-eats/contract/wire";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Given, send } from "./client.ts";

/** Changes something. `tell` resolves to the answer; `refetch` names what must be read again after a yes, or after a conflict. */
export function useTell<E extends Endpoint>(endpoint: E, refetch: readonly Endpoint[] = []) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tell = async (given: Given<E>): Promise<Answer<ResponseOf<E>>> => {
    setBusy(true);
    setProblem(null);
    const answer = await send(endpoint, given);
    setBusy(false);
    if (!answer.ok) setProblem(answer.problem);
    // A conflict means that what is on the screen is no longer true.
    if (answer.ok || answer.status === 409 || answer.status === 410)
      for (const { name } of refetch) void queries.invalidateQueries({ queryKey: [name] });
    return answer;
  };
  return { tell, busy, problem, forget: () => setProblem(null) };
}
