import fc from "fast-check";
import { expect, test } from "vitest";
import { paymentDue } from "./payment-due.ts";
import { nextPayment, type PaymentStatus } from "./payment-status.ts";

const moveOf = { capture: "capture", release: "void", refund: "refund" } as const;

test("whatever becomes of an order, money settles on what may be kept, in at most two steps, and never twice", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.boolean(),
      (amount, keepShare, takenFirst) => {
        let status: PaymentStatus = "authorised";
        let capturedAmount = 0;
        let refundedAmount = 0;
        const claims = [
          ...(takenFirst ? [{ stage: "taken" as const, keepAmount: amount }] : []),
          { stage: "ended" as const, keepAmount: Math.floor((amount * keepShare) / 10_000) },
        ];
        for (const claim of claims) {
          for (let step = 0; step < 3; step += 1) {
            const due = paymentDue({ status, amount, capturedAmount, refundedAmount }, claim);
            if (!due) break;
            expect(step).toBeLessThan(2);
            const to = nextPayment(status, moveOf[due.do]);
            if (!to.ok) throw new Error(to.refusal.code);
            status = to.value;
            if (due.do === "capture") capturedAmount += due.amount;
            if (due.do === "refund") refundedAmount += due.amount;
            expect(capturedAmount).toBeLessThanOrEqual(amount);
            expect(refundedAmount).toBeLessThanOrEqual(capturedAmount);
          }
        }
        expect(capturedAmount - refundedAmount).toBe(claims.at(-1)?.keepAmount);
      },
    ),
  );
});
