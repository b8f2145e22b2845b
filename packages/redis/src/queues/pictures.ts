import { textField } from "./payload.ts";
import { defineQueue } from "./queue.ts";

/** A stored picture wants its AVIF twin. */
export interface PictureJob {
  readonly name: string;
}

export const pictures = defineQueue<PictureJob>({
  name: "pictures",
  attempts: 3,
  backoff: { firstMs: 5_000, jitter: 0.5 },
  timeoutMs: 60_000,
  key: ({ name }) => name,
  keep: { doneSeconds: 3_600, failedSeconds: 604_800 },
  parse: (payload) => ({ name: textField(payload, "name") }),
});
