import type { CourierView } from "@swift-eats/contract/drivers";
import type { FixBody } from "@swift-eats/contract/tracking";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Waiting } from "./flush.ts";
import type { TripAction } from "./trip-action.ts";

interface Stores extends DBSchema {
  actions: { key: number; value: { action: TripAction; held: boolean } };
  fixes: { key: number; value: FixBody };
  facts: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Stores>> | null = null;

export function store(): Promise<IDBPDatabase<Stores>> {
  opened ??= openDB<Stores>("swift-eats-courier", 1, {
    upgrade(database) {
      database.createObjectStore("actions", { autoIncrement: true });
      database.createObjectStore("fixes", { keyPath: "sequence" });
      database.createObjectStore("facts");
    },
  });
  return opened;
}

export async function allWaiting(): Promise<Waiting[]> {
  const database = await store();
  const waiting: Waiting[] = [];
  let cursor = await database.transaction("actions").store.openCursor();
  while (cursor) {
    waiting.push({ key: cursor.key, ...cursor.value });
    cursor = await cursor.continue();
  }
  return waiting;
}

export async function dropActions(doomed: (waiting: Waiting) => boolean): Promise<void> {
  const database = await store();
  for (const waiting of await allWaiting())
    if (doomed(waiting)) await database.delete("actions", waiting.key);
}

const courierFact = "courier";

export const rememberCourier = async (courier: CourierView): Promise<void> => {
  await (await store()).put("facts", courier, courierFact);
};

/** What was true when there was a network last. */
export const rememberedCourier = async (): Promise<CourierView | null> =>
  ((await (await store()).get("facts", courierFact)) as CourierView | undefined) ?? null;

/** Another person holds the phone now. */
export async function forgetEverything(): Promise<void> {
  const database = await store();
  await Promise.all([
    database.clear("actions"),
    database.clear("fixes"),
    database.delete("facts", courierFact),
  ]);
}
