import type { EventId } from "./id.ts";

/** Who did it. `id` is an account, driver or guest; the system has none. */
export interface Actor {
  readonly role: "customer" | "staff" | "driver" | "operations" | "system";
  readonly id: string | null;
}

export const system: Actor = { role: "system", id: null };

/** A fact, past tense, as it goes through the outbox. `key` keeps order: an order's or a driver's id. */
export interface DomainEvent<Type extends string = string, Body = Record<string, unknown>> {
  readonly eventId: EventId;
  readonly eventType: Type;
  readonly occurredAt: Date;
  readonly topic: string;
  readonly key: string;
  readonly geoKey: string;
  readonly version: number;
  readonly body: Body;
}
