import { field, textField } from "./payload.ts";
import { defineQueue } from "./queue.ts";

/** Something stored with a deadline in PostgreSQL is due. The store is asked again when it fires. */
export interface Deadline {
  readonly kind: string;
  readonly id: string;
  /** City time. */
  readonly at: Date;
}

/** The time is part of the key: a moved deadline is a new job, and the old one finds nothing due. */
export const deadlines = defineQueue<Deadline>({
  name: "deadlines",
  attempts: 5,
  backoff: { firstMs: 500, jitter: 0.5 },
  timeoutMs: 10_000,
  key: ({ kind, id, at }) => `${kind}.${id}.${new Date(at).getTime()}`,
  keep: { doneSeconds: 0, failedSeconds: 604_800 },
  parse(payload) {
    const at = new Date(String(field(payload, "at")));
    if (Number.isNaN(at.getTime())) throw new Error("at is not an instant");
    return { kind: textField(payload, "kind"), id: textField(payload, "id"), at };
  },
});
