import { addSeconds, ok, type Refusal, type Result, refuse } from "../kernel/index.ts";
import {
  type Cause,
  fact,
  move,
  type Order,
  type OrderDecision,
  type OrderMessage,
  unchanged,
} from "./order.ts";
import { can } from "./order-status.ts";

export const prepMinutesMin = 1;
export const prepMinutesMax = 180;

export const rejectionReasons = ["too_busy", "sold_out", "closing", "address", "other"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Asks dispatch for a courier. Requirements, section 4. */
export function assignmentRequested(order: Order, at: Date): OrderMessage {
  const ready = order.readyEstimate ?? at;
  return {
    eventType: "AssignmentRequested",
    topic: `driver_assignment.requests.${order.geoKey}`,
    body: {
      orderId: order.id,
      customerLocation: order.dropOff?.location ?? null,
      restaurantLocation: order.restaurantLocation,
      prepTimeTotal: order.prepSeconds,
      prepTimeRemaining: Math.max(0, Math.round((ready.getTime() - at.getTime()) / 1_000)),
      items: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
      geoKey: order.geoKey,
      priority: order.scheduledFor ? 1 : 0,
    },
  };
}

/** When cooking starts so that it ends with a scheduled order's courier at the door in time. */
function prepareAt(order: Order, prepSeconds: number, at: Date): Date {
  if (!order.scheduledFor) return at;
  const due = addSeconds(order.scheduledFor, -(prepSeconds + order.travelSeconds));
  return due > at ? due : at;
}

/** The kitchen takes the order and promises a prep time. Cooking starts at once unless it is for later. */
export function accept(order: Order, prepSeconds: number, cause: Cause): Result<OrderDecision> {
  if (order.acceptedAt && order.prepSeconds === prepSeconds && can(order.status, "markReady"))
    return ok(unchanged(order));
  if (order.status === "placed" && order.acceptBy && order.acceptBy < cause.at)
    return refuse({ code: "ordering.answer_too_late", acceptBy: order.acceptBy });
  const start = prepareAt(order, prepSeconds, cause.at);
  const accepted = move(
    order,
    "accept",
    cause,
    {
      acceptedAt: cause.at,
      prepSeconds,
      prepareAt: start,
      readyEstimate: addSeconds(start, prepSeconds),
      acceptBy: null,
    },
    { prepSeconds },
  );
  if (!accepted.ok) return accepted;
  const { order: taken } = accepted.value;
  const messages = taken.fulfilment === "delivery" ? [assignmentRequested(taken, cause.at)] : [];
  if (start > cause.at) return ok({ ...accepted.value, messages });
  const cooking = move(taken, "startPreparing", cause);
  if (!cooking.ok) return cooking;
  return ok({
    order: cooking.value.order,
    facts: [...accepted.value.facts, ...cooking.value.facts],
    messages,
  });
}

export function reject(order: Order, reason: RejectionReason, cause: Cause): Result<OrderDecision> {
  if (order.status === "rejected") return ok(unchanged(order));
  return move(order, "reject", { ...cause, reason }, { endedAt: cause.at, endReason: reason });
}

/** More minutes: the estimate moves, the courier and the customer hear of it. */
export function delay(order: Order, seconds: number, cause: Cause): Result<OrderDecision> {
  if (!can(order.status, "markReady") || !order.readyEstimate)
    return refuse({ code: "ordering.illegal_move", from: order.status, move: "delay" });
  const readyEstimate = addSeconds(
    order.readyEstimate > cause.at ? order.readyEstimate : cause.at,
    seconds,
  );
  return ok({
    order: { ...order, readyEstimate, prepSeconds: order.prepSeconds + seconds },
    facts: [fact("PreparationDelayed", cause, { seconds, readyEstimate })],
    messages: [],
  });
}

export function markReady(order: Order, cause: Cause): Result<OrderDecision> {
  if (order.status === "ready") return ok(unchanged(order));
  return move(order, "markReady", cause, { readyAt: cause.at, readyEstimate: cause.at });
}

/** A customer at the counter names the PIN. */
export function collect(order: Order, pin: string, cause: Cause): Result<OrderDecision> {
  if (order.status === "delivered") return ok(unchanged(order));
  const wrong: Refusal | undefined =
    order.fulfilment !== "pickup"
      ? { code: "ordering.not_for_pickup" }
      : order.pin !== pin
        ? { code: "ordering.wrong_pin" }
        : undefined;
  return wrong ? refuse(wrong) : move(order, "collect", cause, { endedAt: cause.at });
}
