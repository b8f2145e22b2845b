import type { OrderId } from "@swift-eats/domain/kernel";
import { consumeOrders } from "../consume-orders.ts";
import type { Role } from "../role.ts";
import { settleMoney } from "../settle-money.ts";

/** Facts that change what is due. */
const moving = new Set([
  "OrderAccepted",
  "OrderRejected",
  "OrderExpired",
  "OrderCancelled",
  "PaymentFailed",
]);

/** Captures, releases and refunds so that money follows the order. */
export const payments: Role = (ports, here) =>
  consumeOrders(ports, here, {
    group: "payments",
    async handle({ eventType, body }) {
      if (moving.has(eventType)) await settleMoney(ports, String(body.orderId) as OrderId);
    },
  });
