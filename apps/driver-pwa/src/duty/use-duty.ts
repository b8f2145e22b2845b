import { setDuty } from "@swift-eats/contract/drivers";
import { useTell } from "@swift-eats/frame/data";
import { chime } from "../offer/chime.ts";
import { useCourier } from "./courier-context.ts";

/** On and off duty. Going on is the touch that lets offers ring. */
export function useDuty() {
  const { courierChanged } = useCourier();
  const { tell, busy, problem, forget } = useTell(setDuty);
  const change = async (on: boolean, consent = false) => {
    void chime.unlock();
    const answer = await tell({ body: { on, consent } });
    if (answer.ok) courierChanged(answer.value);
    return answer.ok;
  };
  return { change, busy, problem, forget };
}
