import type { Answer } from "@swift-eats/contract/wire";
import { upload } from "@swift-eats/frame/data";
import { type Flushed, type FlushPorts, flush, type Waiting } from "./flush.ts";
import { allWaiting, dropActions, store } from "./store.ts";
import { type TripAction, tell } from "./trip-action.ts";

async function prepare({ key, action, held }: Waiting): Promise<Answer<TripAction>> {
  if (action.kind !== "deliver" || !("picture" in action.proof))
    return { ok: true, status: 200, value: action };
  const named = await upload(action.proof.picture);
  if (!named.ok) return named;
  const ready: TripAction = { ...action, proof: { photo: named.value } };
  await (await store()).put("actions", { action: ready, held }, key);
  return { ok: true, status: 200, value: ready };
}

const ports: Omit<FlushPorts, "settled"> = {
  first: async () => (await allWaiting())[0] ?? null,
  prepare,
  tell,
  drop: async (key) => (await store()).delete("actions", key),
  dropTrip: (tripId) => dropActions(({ action }) => action.tripId === tripId),
  hold: async ({ key }) => {
    const database = await store();
    const kept = await database.get("actions", key);
    if (kept && !kept.held) await database.put("actions", { ...kept, held: true }, key);
  },
};

/** Sends the queue, one sender at a time where the browser can tell: a tab, or the service worker. */
export async function sendWaiting(settled: FlushPorts["settled"]): Promise<Flushed> {
  const send = () => flush({ ...ports, settled });
  return "locks" in navigator ? await navigator.locks.request("courier-outbox", send) : send();
}
