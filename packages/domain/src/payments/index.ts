export type { PaymentMove, PaymentStatus } from "./payment-status.ts";
export { nextPayment, paymentMoves } from "./payment-status.ts";
export type { Authorisation, PaymentMethod, PaymentProvider, ProviderState } from "./ports.ts";
