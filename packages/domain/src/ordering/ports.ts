import type { ThrottleLimits } from "../catalog/index.ts";
import type { Portions } from "../inventory/index.ts";
import type {
  AccountId,
  OrderId,
  Page,
  PageRequest,
  RestaurantId,
  Result,
} from "../kernel/index.ts";
import type { PaymentStatus } from "../payments/index.ts";
import type { Order, OrderDecision, OrderFact } from "./order.ts";

export interface IdempotencyKey {
  /** Whose key: two customers may use the same text. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string;
}

/** `settled` is false while the first use of the key is still with the provider. */
export type Seen =
  | { readonly outcome: "replay"; readonly orderId: OrderId; readonly settled: boolean }
  | { readonly outcome: "other_body" };

/** What an order takes from its kitchen: portions that lie ready, and a place in its window when those are limited. */
export interface Claims {
  readonly portions: readonly Portions[];
  readonly limits: ThrottleLimits | null;
}

export type Recorded =
  | { readonly outcome: "created" }
  | Seen
  | { readonly outcome: "too_few_left"; readonly itemId: string; readonly left: number }
  | { readonly outcome: "window_full"; readonly from: Date };

export interface PaymentRecord {
  readonly orderId: OrderId;
  readonly provider: string;
  readonly status: PaymentStatus;
  readonly amount: number;
  readonly currency: string;
  readonly reference: string | null;
  readonly challengeUrl: string | null;
  readonly declineReason: string | null;
}

export type PaymentOutcome = Pick<
  PaymentRecord,
  "status" | "reference" | "challengeUrl" | "declineReason"
>;

export interface OrderHistoryLine extends OrderFact {
  readonly id: string;
  readonly version: number;
}

export interface Orders {
  get(id: OrderId): Promise<Order | null>;
  many(ids: readonly OrderId[]): Promise<readonly Order[]>;
  payment(id: OrderId): Promise<PaymentRecord | null>;
  history(id: OrderId): Promise<readonly OrderHistoryLine[]>;
  ofCustomer(id: AccountId, page: PageRequest): Promise<Page<Order>>;
  /** Open orders of a kitchen, and those that ended after `since`. */
  ofKitchen(id: RestaurantId, since: Date): Promise<readonly Order[]>;

  /** What an earlier use of the key led to, or null: it is new. */
  seen(key: IdempotencyKey): Promise<Seen | null>;
  /** An order of the same person for the same cart since then that is still open: a double tap. */
  twin(order: Order, since: Date): Promise<OrderId | null>;

  /**
   * First transaction of a placement: key, order in `awaiting_payment`, payment `pending`, stock
   * reserved, the kitchen's window kept. Nothing is written unless the outcome is `created`.
   */
  record(order: Order, claims: Claims, key: IdempotencyKey, provider: string): Promise<Recorded>;

  /**
   * Last transaction of a placement: payment row and order change together. Stock goes back when
   * the order ends unpaid. Settling an order that is no longer `awaiting_payment` changes nothing.
   */
  settle(
    id: OrderId,
    outcome: PaymentOutcome,
    decide: (order: Order) => Result<OrderDecision>,
  ): Promise<Result<Order>>;

  /**
   * The one way to change an order: load, decide, compare and set, history and outbox, one transaction.
   * With `once`, a change that adds up (more minutes) happens once per key; a repeat answers with the order.
   */
  decide(
    id: OrderId,
    decide: (order: Order) => Result<OrderDecision>,
    once?: IdempotencyKey,
  ): Promise<Result<Order>>;

  /** Ids whose deadline passed before `at`, oldest first. */
  overdue(at: Date, limit: number): Promise<readonly OrderId[]>;
  /** Placed orders of kitchens that take every order. */
  autoAcceptable(limit: number): Promise<readonly OrderId[]>;
  /** Open orders that something will happen to by itself. */
  withDeadline(limit: number): Promise<readonly { readonly id: OrderId; readonly at: Date }[]>;
  /** How many of the kitchen's last orders in a row ended unanswered; 2 is enough to know. */
  unansweredInARow(id: RestaurantId): Promise<number>;
  /** Orders still waiting for the provider's word, created before that city instant. */
  unsettled(createdBefore: Date, limit: number): Promise<readonly OrderId[]>;
}
