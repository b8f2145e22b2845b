export type { Claim, Due, PaymentFacts } from "./payment-due.ts";
export { paymentDue } from "./payment-due.ts";
export type { PaymentMove, PaymentStatus } from "./payment-status.ts";
export { nextPayment, paymentMoves } from "./payment-status.ts";
export type { Authorisation, PaymentMethod, PaymentProvider, ProviderState } from "./ports.ts";
