import type { TripView } from "@swift-eats/contract/dispatch";
import type { Answer, Problem } from "@swift-eats/contract/wire";
import type { TripAction } from "./trip-action.ts";
import { verdict } from "./verdict.ts";

export interface Waiting {
  readonly key: number;
  readonly action: TripAction;
  /** It could not be sent when it was tapped: the screen goes on as if it had been. */
  readonly held: boolean;
}

export type Settled =
  | { readonly outcome: "done"; readonly trip: TripView }
  | { readonly outcome: "refused"; readonly problem: Problem }
  | { readonly outcome: "held"; readonly problem: Problem };

export interface FlushPorts {
  first(): Promise<Waiting | null>;
  /** Uploads the picture of the action, if it has one, and keeps its name. */
  prepare(waiting: Waiting): Promise<Answer<TripAction>>;
  tell(action: TripAction): Promise<Answer<TripView>>;
  drop(key: number): Promise<void>;
  /** What follows on the same trip cannot be true either. */
  dropTrip(tripId: string): Promise<void>;
  hold(waiting: Waiting): Promise<void>;
  settled(waiting: Waiting, settled: Settled): void;
}

export type Flushed = "empty" | "later" | "sign_in";

/** Sends what waits, in order, until nothing is left or the network is gone. */
export async function flush(ports: FlushPorts): Promise<Flushed> {
  for (;;) {
    const waiting = await ports.first();
    if (!waiting) return "empty";
    const prepared = await ports.prepare(waiting);
    const answer = prepared.ok ? await ports.tell(prepared.value) : prepared;
    if (answer.ok) {
      ports.settled(waiting, { outcome: "done", trip: answer.value });
      await ports.drop(waiting.key);
      continue;
    }
    const { problem } = answer;
    const said = verdict(problem, waiting.held);
    if (said === "refused") {
      await ports.dropTrip(waiting.action.tripId);
      ports.settled(waiting, { outcome: "refused", problem });
      continue;
    }
    await ports.hold(waiting);
    ports.settled(waiting, { outcome: "held", problem });
    return said;
  }
}
