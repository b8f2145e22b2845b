import { nearbyRestaurants } from "@swift-eats/contract/catalog";
import { forgetPlace, getPlace, type PlaceView, setPlace } from "@swift-eats/contract/cities";
import type { BodyIn } from "@swift-eats/contract/wire";
import { useTell } from "@swift-eats/frame/data";
import { useRouter } from "next/navigation";
import { useState } from "react";

/** Says where the customer is, and learns at once whether we deliver there. */
export function useChoosePlace(onChosen?: (place: PlaceView) => void) {
  const router = useRouter();
  const [refusedAt, setRefusedAt] = useState<PlaceView["place"]>(null);
  const tellPlace = useTell(setPlace, [getPlace, nearbyRestaurants]);
  const tellForget = useTell(forgetPlace, [getPlace]);

  const choose = async (body: BodyIn<typeof setPlace>) => {
    setRefusedAt(null);
    const answer = await tellPlace.tell({ body });
    if (!answer.ok) return;
    if (answer.value.zone === null) setRefusedAt(answer.value.place);
    else onChosen?.(answer.value);
    router.refresh();
  };
  const forget = async () => {
    await tellForget.tell({});
    router.refresh();
  };
  return { choose, forget, refusedAt, busy: tellPlace.busy, problem: tellPlace.problem };
}
