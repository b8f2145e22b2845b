import type { DeliveryAreaView } from "@swift-eats/contract/catalog";
import {
  getDeliveryAreas,
  type RestaurantAreasView,
  setDeliveryAreas,
} from "@swift-eats/contract/operations";
import type { LngLat } from "@swift-eats/domain/kernel";
import { send, useTell } from "@swift-eats/frame/data";
import { useState } from "react";
import { type AreaDraft, read, withCorner, written, wrongIn } from "./area-draft.ts";

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

interface Saved {
  readonly areas: readonly DeliveryAreaView[];
  readonly version: number;
}

export type AreaDrafts = ReturnType<typeof useAreaDrafts>;

/** A restaurant's areas while somebody changes them, and the saving of all of them at once. */
export function useAreaDrafts(id: string, { areas, version, currency }: RestaurantAreasView) {
  const [saved, setSaved] = useState<Saved>({ areas, version });
  const [drafts, setDrafts] = useState(() => written(areas, currency));
  const [chosenKey, choose] = useState<string | null>(null);
  const [answered, setAnswered] = useState(false);
  // Wrong fields are told about once somebody has tried to save, not while they write.
  const [tried, setTried] = useState(false);
  const save = useTell(setDeliveryAreas, [getDeliveryAreas]);
  const wanted = read(drafts, currency);
  const changed = !same(wanted, saved.areas);

  const edit = (next: readonly AreaDraft[]) => {
    setDrafts([...next]);
    setAnswered(false);
    save.forget();
  };
  const change = (key: string, by: (draft: AreaDraft) => AreaDraft) =>
    edit(drafts.map((draft) => (draft.key === key ? by(draft) : draft)));
  const rest = (now: Saved) => {
    setSaved(now);
    edit(written(now.areas, currency));
    setTried(false);
    choose(null);
  };
  return {
    drafts,
    chosenKey,
    changed,
    tried,
    wrong: wanted === null,
    answered,
    busy: save.busy,
    problem: save.problem,
    choose,
    change,
    /** A press on the map belongs to the area that is open. */
    press: (place: LngLat) => {
      if (chosenKey) change(chosenKey, (draft) => withCorner(draft, place));
    },
    add: (name: string) => {
      const key = crypto.randomUUID();
      edit([...drafts, { key, name, corners: [], fee: "", minimum: "" }]);
      choose(key);
    },
    remove: (key: string) => edit(drafts.filter((draft) => draft.key !== key)),
    raise: (index: number) => {
      const moved = drafts[index];
      if (moved && index > 0) edit(drafts.toSpliced(index, 1).toSpliced(index - 1, 0, moved));
    },
    discard: () => rest(saved),
    /** Somebody else saved meanwhile: theirs hold, and saving waits until they were looked at. */
    overtaken: save.problem?.code === "catalog.areas_changed",
    reload: async () => {
      const now = await send(getDeliveryAreas, { params: { id } });
      if (now.ok) rest(now.value);
    },
    save: async () => {
      setTried(true);
      const broken = drafts.find((draft) => wrongIn(draft, currency).size > 0);
      if (broken) choose(broken.key);
      if (!wanted) return;
      const answer = await save.tell({
        params: { id },
        body: { areas: wanted, version: saved.version },
      });
      if (!answer.ok) return;
      rest(answer.value);
      setAnswered(true);
    },
  };
}
