export type { Payment, Payments, PaymentWork } from "./payments.ts";
export { paymentsRepository } from "./payments.ts";
