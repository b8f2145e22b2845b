import { isFinal, type OrderStatus } from "@swift-eats/domain/ordering";
import { mean, quantile } from "./figures.ts";
import { type PromiseFigures, promiseFigures, type Told } from "./promises.ts";

/** One line of an order's history, as far as the report reads it. */
export interface HistoryLine {
  readonly type: string;
  readonly at: string;
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What became of one order of the instance. */
export interface Outcome {
  readonly placedAt: Date;
  /** Null: it was never placed; `refusal` says why. */
  readonly status: OrderStatus | null;
  readonly refusal: string | null;
  readonly history: readonly HistoryLine[];
  /** Null: nothing was told, or nobody could be asked. */
  readonly told: Told | null;
}

export interface Report {
  readonly orders: number;
  readonly delivered: number;
  readonly cancelled: number;
  readonly clickToDoorMinutes: { readonly mean: number; readonly p90: number };
  readonly readyToPickupMinutes: { readonly mean: number; readonly p90: number };
  readonly secondsToAssign: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly promises: PromiseFigures;
  readonly doubleAssignments: number;
  readonly lostOrders: number;
  /** Orders that ended otherwise, by how and why. */
  readonly explained: Readonly<Record<string, number>>;
}

export function report(outcomes: readonly Outcome[]): Report {
  const delivered = outcomes.filter(({ status }) => status === "delivered");
  const explained = outcomes.flatMap((outcome) => explanation(outcome) ?? []);
  const doors = delivered.map(({ placedAt, history }) =>
    minutes(placedAt, timeOf(history, "OrderDelivered")),
  );
  const waits = delivered.map(({ history }) =>
    minutes(timeOf(history, "OrderReady"), timeOf(history, "OrderPickedUp")),
  );
  const toAssign = outcomes.flatMap(({ history }) => {
    const seconds = history.find(({ type }) => type === "DriverOffered")?.facts.assignSeconds;
    return typeof seconds === "number" ? [seconds] : [];
  });
  return {
    orders: outcomes.length,
    delivered: delivered.length,
    cancelled: outcomes.filter(({ status }) => status === "cancelled").length,
    clickToDoorMinutes: { mean: mean(doors), p90: quantile(doors, 0.9) },
    readyToPickupMinutes: { mean: mean(waits), p90: quantile(waits, 0.9) },
    secondsToAssign: {
      p50: quantile(toAssign, 0.5),
      p95: quantile(toAssign, 0.95),
      p99: quantile(toAssign, 0.99),
    },
    promises: promiseFigures(
      delivered.flatMap(({ told, history }) =>
        told ? [{ told, arrivedAt: timeOf(history, "OrderDelivered") }] : [],
      ),
    ),
    doubleAssignments: doubleAssignments(outcomes.map(({ history }) => history)),
    lostOrders: outcomes.length - delivered.length - explained.length,
    explained: tally(explained),
  };
}

/** Ended for a reason that is on record; null: delivered, or lost. */
function explanation({ status, refusal, history }: Outcome): string | null {
  if (status === null) return refusal ? `refused: ${refusal}` : null;
  if (status === "delivered") return null;
  if (!isFinal(status) && status !== "undeliverable") return null;
  const reason = history.findLast(({ reason: words }) => words !== null)?.reason;
  return reason ? `${status}: ${reason}` : status;
}

interface Hold {
  readonly from: number;
  until: number;
  readonly tripId: string;
  readonly driverId: string;
}

const ends = new Set(["DriverReleased", "OrderDelivered", "OrderCancelled", "OrderUndeliverable"]);

/** An order given to a second courier while the first still has it, or a courier on two trips at once. */
export function doubleAssignments(histories: readonly (readonly HistoryLine[])[]): number {
  const perOrder = histories.map(holdsOf);
  return [...perOrder, ...byDriver(perOrder.flat())].reduce(
    (sum, holds) => sum + overlaps(holds),
    0,
  );
}

function holdsOf(history: readonly HistoryLine[]): Hold[] {
  const holds: Hold[] = [];
  for (const { type, at, facts } of history) {
    const time = Date.parse(at);
    if (type === "DriverAssigned") {
      const { tripId, driverId } = facts;
      holds.push({
        from: time,
        until: Number.POSITIVE_INFINITY,
        tripId: String(tripId),
        driverId: String(driverId),
      });
    } else if (ends.has(type))
      for (const hold of holds)
        if (type !== "DriverReleased" || hold.tripId === facts.tripId)
          hold.until = Math.min(hold.until, time);
  }
  return holds;
}

function byDriver(holds: readonly Hold[]): Hold[][] {
  const groups = new Map<string, Hold[]>();
  for (const hold of holds) {
    const group = groups.get(hold.driverId);
    if (group) group.push(hold);
    else groups.set(hold.driverId, [hold]);
  }
  return [...groups.values()];
}

/** Orders of one trip may be with one courier together. */
const overlaps = (holds: readonly Hold[]): number =>
  holds.reduce(
    (sum, one, index) =>
      sum +
      holds
        .slice(index + 1)
        .filter((two) => two.tripId !== one.tripId && one.from < two.until && two.from < one.until)
        .length,
    0,
  );

const timeOf = (history: readonly HistoryLine[], type: string): Date =>
  new Date(history.find((line) => line.type === type)?.at ?? Number.NaN);

const minutes = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
