import { setDuty } from "@swift-eats/contract/drivers";
import { useTell } from "@swift-eats/frame/data";
import { chime } from "../offer/chime.ts";
import { useCourier } from "./courier-context.ts";

interface Start {
  readonly consent?: boolean;
  readonly until?: string | null;
}

/** On and off duty. Going on is the touch that lets offers ring. */
export function useDuty() {
  const { courierChanged } = useCourier();
  const { tell, busy, problem, forget } = useTell(setDuty);
  const change = async (on: boolean, start: Start = {}) => {
    void chime.unlock();
    const answer = await tell({ body: { on, ...start } });
    if (answer.ok) courierChanged(answer.value);
    return answer.ok;
  };
  return { change, busy, problem, forget };
}
