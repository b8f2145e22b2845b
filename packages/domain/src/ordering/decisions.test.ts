import { describe, expect, test } from "vitest";
import { addSeconds, system } from "../kernel/index.ts";
import { cancel, cancellation } from "./cancellation.ts";
import { deadline, passTime } from "./deadlines.ts";
import { accept, collect, delay, markReady, reject } from "./kitchen-answers.ts";
import type { OrderStatus } from "./order-status.ts";
import { paymentClaim } from "./payment-claim.ts";
import { sampleOrder } from "./sample-order.ts";

const at = new Date("2026-03-02T11:01:00Z");
const kitchen = { actor: { role: "staff" as const, id: "k" }, at };
const customer = { actor: { role: "customer" as const, id: "c" }, at };

describe("the kitchen answers", () => {
  test("accepting starts cooking, sets the ready time and asks for a courier", () => {
    const taken = accept(sampleOrder(), 900, kitchen);
    if (!taken.ok) throw new Error(taken.refusal.code);
    expect(taken.value.order).toMatchObject({
      status: "preparing",
      prepSeconds: 900,
      acceptBy: null,
    });
    expect(taken.value.order.readyEstimate).toEqual(addSeconds(at, 900));
    expect(taken.value.facts.map(({ type }) => type)).toEqual([
      "OrderAccepted",
      "PreparationStarted",
    ]);
    expect(taken.value.messages).toMatchObject([
      {
        eventType: "AssignmentRequested",
        topic: "driver_assignment.requests.test-town",
        body: { prepTimeRemaining: 900, items: 2 },
      },
    ]);
  });

  test("an order for later waits to be cooked until prep and travel fit before it", () => {
    const scheduledFor = addSeconds(at, 7_200);
    const taken = accept(sampleOrder({ scheduledFor }), 900, kitchen);
    if (!taken.ok) throw new Error(taken.refusal.code);
    expect(taken.value.order.status).toBe("accepted");
    expect(taken.value.order.prepareAt).toEqual(addSeconds(scheduledFor, -900 - 300));
    expect(deadline(taken.value.order)).toEqual(taken.value.order.prepareAt);
  });

  test("an order for pickup asks for no courier, and only its PIN hands it over", () => {
    const pickup = sampleOrder({ fulfilment: "pickup", dropOff: null });
    const taken = accept(pickup, 600, kitchen);
    expect(taken.ok && taken.value.messages).toEqual([]);
    const ready = { ...pickup, status: "ready" as const };
    expect(collect(ready, "0000", kitchen)).toMatchObject({
      refusal: { code: "ordering.wrong_pin" },
    });
    expect(collect(ready, "4711", kitchen)).toMatchObject({
      value: { order: { status: "delivered" } },
    });
    expect(collect(sampleOrder({ status: "ready" }), "4711", kitchen)).toMatchObject({
      refusal: { code: "ordering.not_for_pickup" },
    });
  });

  test("an answer after the deadline is refused", () => {
    const late = { ...kitchen, at: addSeconds(at, 3_600) };
    expect(accept(sampleOrder(), 900, late)).toMatchObject({
      refusal: { code: "ordering.answer_too_late" },
    });
  });

  test("the same answer twice changes nothing the second time", () => {
    const rejected = sampleOrder({ status: "rejected" });
    expect(reject(rejected, "closing", kitchen)).toMatchObject({ value: { facts: [] } });
    expect(markReady(sampleOrder({ status: "ready" }), kitchen)).toMatchObject({
      value: { facts: [] },
    });
  });

  test("added minutes count from the estimate, or from now when it has passed", () => {
    const cooking = sampleOrder({ status: "preparing", readyEstimate: addSeconds(at, 60) });
    expect(delay(cooking, 300, kitchen)).toMatchObject({
      value: { order: { readyEstimate: addSeconds(at, 360) } },
    });
    const over = sampleOrder({ status: "preparing", readyEstimate: addSeconds(at, -600) });
    expect(delay(over, 300, kitchen)).toMatchObject({
      value: { order: { readyEstimate: addSeconds(at, 300) } },
    });
  });
});

describe("cancelling", () => {
  test.each<[OrderStatus, number | string]>([
    ["placed", 0],
    ["accepted", 0],
    ["preparing", 1_200],
    ["ready", 1_200],
    ["picked_up", "ordering.already_picked_up"],
    ["delivered", "ordering.illegal_move"],
  ])("a customer whose order is %s: %s", (status, outcome) => {
    const terms = cancellation(sampleOrder({ status }), "customer");
    if (typeof outcome === "string") expect(terms).toMatchObject({ refusal: { code: outcome } });
    else
      expect(terms).toMatchObject({
        value: { fee: { amount: outcome }, refund: { amount: 2_400 - outcome } },
      });
  });

  test("operations may cancel after pick-up, and it costs the customer nothing", () => {
    const cause = { actor: { role: "operations" as const, id: "o" }, at, reason: "accident" };
    const cancelled = cancel(sampleOrder({ status: "picked_up" }), cause);
    expect(cancelled).toMatchObject({
      value: { order: { status: "cancelled", cancellationFeeAmount: 0 } },
    });
  });

  test("what is kept of the money is the fee", () => {
    const cancelled = cancel(sampleOrder({ status: "preparing" }), customer);
    expect(cancelled.ok && paymentClaim(cancelled.value.order)).toEqual({
      stage: "ended",
      keepAmount: 1_200,
    });
  });
});

describe("time alone", () => {
  test("ends an order that nobody answered, and not a second before", () => {
    const order = sampleOrder();
    const due = order.acceptBy ?? at;
    expect(passTime(order, addSeconds(due, -1))).toMatchObject({ value: { facts: [] } });
    expect(passTime(order, due)).toMatchObject({
      value: { order: { status: "expired", endReason: "unanswered" }, facts: [{ actor: system }] },
    });
  });
});
