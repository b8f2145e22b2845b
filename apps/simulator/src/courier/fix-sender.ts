import { type FixBody, fixesMax, sendFixes } from "@swift-eats/contract/tracking";
import type { Session, TownSocket } from "../wire/session.ts";

const ackMs = 4_000;

/** Sends fixes over the socket, keeps what was not acknowledged, and falls back to HTTP. */
export function fixSender({ client }: Session, socket: TownSocket) {
  let waiting: FixBody[] = [];
  let sending = false;
  // Counts up over restarts too: the server drops what is not newer than the last.
  let sequence = Date.now();

  async function answerFor(fixes: FixBody[]): Promise<{ upTo: number } | { code: string }> {
    if (socket.connected) return await socket.timeout(ackMs).emitWithAck("fixes", { fixes });
    const answer = await client.call(sendFixes, { body: { fixes } });
    return answer.ok ? answer.value : { code: answer.problem.code };
  }

  async function flush(): Promise<void> {
    if (sending || waiting.length === 0) return;
    sending = true;
    try {
      const answer = await answerFor(waiting.slice(0, fixesMax));
      if ("code" in answer) {
        // Off duty nothing is taken: these readings are worth nothing any more. Any other no is sent again.
        waiting = answer.code === "tracking.off_duty" ? [] : waiting.slice(-fixesMax);
      } else waiting = waiting.filter((fix) => fix.sequence > answer.upTo);
    } catch {
      waiting = waiting.slice(-fixesMax);
    } finally {
      sending = false;
    }
  }

  return {
    send(fix: Omit<FixBody, "sequence">): void {
      sequence += 1;
      waiting.push({ sequence, ...fix });
      void flush();
    },
  };
}
