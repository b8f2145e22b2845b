import { ok, type Refusal, type Result, refuse } from "../kernel/index.ts";

export type PaymentStatus =
  | "pending"
  | "challenged"
  | "authorised"
  | "declined"
  | "captured"
  | "voided"
  | "refunded";

export type PaymentMove = "challenge" | "authorise" | "decline" | "capture" | "void" | "refund";

type Moves = { readonly [move in PaymentMove]?: PaymentStatus };

/** The whole life of a payment. `refunded` counts from the first refunded cent; amounts tell how much. */
export const paymentMoves: Readonly<Record<PaymentStatus, Moves>> = {
  pending: {
    challenge: "challenged",
    authorise: "authorised",
    decline: "declined",
    void: "voided",
  },
  challenged: { authorise: "authorised", decline: "declined", void: "voided" },
  authorised: { capture: "captured", void: "voided" },
  declined: {},
  captured: { refund: "refunded" },
  voided: {},
  refunded: { refund: "refunded" },
};

export function nextPayment(
  from: PaymentStatus,
  move: PaymentMove,
): Result<PaymentStatus, Refusal> {
  const to = paymentMoves[from][move];
  return to ? ok(to) : refuse({ code: "payments.illegal_move", from, move });
}
