import { type FixBody, fixesMax, sendFixes } from "@swift-eats/contract/tracking";
import { send } from "@swift-eats/frame/data";
import type { LiveSocket } from "@swift-eats/frame/live";
import { store } from "../outbox/store.ts";
import { fixesKeptMax, type Reading } from "./throttle.ts";

const sequenceFact = "nextSequence";
const ackMilliseconds = 5_000;

/** Numbers and keeps a reading. Numbers begin at the wall's seconds, so that a wiped phone stays ahead. */
export async function keepFix(reading: Reading, at: Date): Promise<void> {
  const database = await store();
  const change = database.transaction(["fixes", "facts"], "readwrite");
  const facts = change.objectStore("facts");
  const fixes = change.objectStore("fixes");
  const known = await facts.get(sequenceFact);
  const sequence = typeof known === "number" ? known : Math.floor(Date.now() / 1_000);
  await facts.put(sequence + 1, sequenceFact);
  await fixes.put({ sequence, ...reading, at: at.toISOString() });
  if ((await fixes.count()) > fixesKeptMax) {
    const oldest = await fixes.openKeyCursor();
    if (oldest) await fixes.delete(oldest.key);
  }
  await change.done;
}

type Told = { upTo: number } | { code: string };

function overSocket(socket: LiveSocket, fixes: FixBody[]): Promise<Told | null> {
  return new Promise((resolve) => {
    socket
      .timeout(ackMilliseconds)
      .emit("fixes", { fixes }, (late: Error | null, answer: Told) =>
        resolve(late ? null : answer),
      );
  });
}

async function overHttp(fixes: FixBody[]): Promise<Told | null> {
  const answer = await send(sendFixes, { body: { fixes } });
  if (answer.ok) return answer.value;
  return answer.status === 0 || answer.status >= 500 ? null : { code: answer.problem.code };
}

/** Sends what is kept, oldest first; forgets what the server has dealt with. True when it heard us. */
export async function sendKept(socket: LiveSocket | null): Promise<boolean> {
  const database = await store();
  let heard = false;
  for (;;) {
    const fixes = await database.getAll("fixes", null, fixesMax);
    const first = fixes[0];
    if (!first) return heard;
    const told =
      (socket?.connected ? await overSocket(socket, fixes) : null) ?? (await overHttp(fixes));
    if (told === null) return false;
    if ("code" in told) {
      // Off duty nothing is taken, so nothing that was kept may be sent either.
      if (told.code === "tracking.off_duty") await database.clear("fixes");
      // A reading that nobody can read must not hold up the others for ever.
      if (told.code === "wire.invalid") await database.delete("fixes", first.sequence);
      return false;
    }
    if (told.upTo < first.sequence) return false;
    await database.delete("fixes", IDBKeyRange.upperBound(told.upTo));
    heard = true;
    if (fixes.length < fixesMax) return heard;
  }
}
