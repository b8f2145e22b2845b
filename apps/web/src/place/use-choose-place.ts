import type { PlaceView, setPlace } from "@swift-eats/contract/cities";
import type { BodyIn, Problem } from "@swift-eats/contract/wire";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";

/** Says where the customer is, and learns at once whether we deliver there. */
export function useChoosePlace(onChosen?: (place: PlaceView) => void) {
  const router = useRouter();
  const [refusedAt, setRefusedAt] = useState<PlaceView["place"]>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, start] = useTransition();

  const choose = (body: BodyIn<typeof setPlace>) =>
    start(async () => {
      setRefusedAt(null);
      setProblem(null);
      const { tellPlace } = await import("./place-calls.ts");
      const answer = await tellPlace(body);
      if (!answer.ok) return setProblem(answer.problem);
      if (answer.value.zone === null) setRefusedAt(answer.value.place);
      else onChosen?.(answer.value);
      router.refresh();
    });
  return { choose, refusedAt, busy, problem };
}
