import { hoursOf } from "@swift-eats/contract/catalog";
import { getHours, kitchenRestaurants, setHours } from "@swift-eats/contract/kitchen";
import type { ResponseOf } from "@swift-eats/contract/wire";
import { checkHours } from "@swift-eats/domain/catalog";
import { send, useTell } from "@swift-eats/frame/data";
import { useState } from "react";
import { type Draft, typed } from "./hours-draft.ts";

type HoursView = ResponseOf<typeof getHours>;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A restaurant's hours while somebody changes them; `current` is what was last heard of them. */
export function useHoursDraft(id: string, current: HoursView) {
  const [seen, setSeen] = useState(current);
  const [draft, setDraft] = useState(() => typed(current.hours));
  const [kept, setKept] = useState(false);
  const { tell, busy, problem, forget } = useTell(setHours, [getHours, kitchenRestaurants]);
  const changed = !same(draft, typed(seen.hours));
  const rest = (now: HoursView) => {
    setSeen(now);
    setDraft(typed(now.hours));
  };
  // Who has written nothing yet writes on what holds now.
  if (!changed && !busy && current.version > seen.version) rest(current);
  return {
    draft,
    changed,
    kept,
    busy,
    problem,
    checked: checkHours(hoursOf(draft, current.timeZone)),
    change: (next: Draft) => {
      setDraft(next);
      setKept(false);
    },
    /** Somebody else saved meanwhile: theirs hold, and saving waits until they were looked at. */
    overtaken: problem?.code === "catalog.hours_changed",
    reload: async () => {
      const now = await send(getHours, { params: { id } });
      if (!now.ok) return;
      rest(now.value);
      forget();
    },
    save: async () => {
      const answer = await tell({ params: { id }, body: { ...draft, version: seen.version } });
      if (!answer.ok) return;
      rest(answer.value);
      setKept(true);
    },
  };
}
