import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, wall } from "./columns.ts";

/** One per order, so far. */
export const payments = pgTable(
  "payments",
  {
    orderId: id("order_id").primaryKey(),
    geoKey: text("geo_key").notNull(),
    customerId: uuid("customer_id"),
    provider: text("provider").notNull(),
    status: text("status").notNull(),
    amount: integer("amount").notNull(),
    capturedAmount: integer("captured_amount").notNull().default(0),
    refundedAmount: integer("refunded_amount").notNull().default(0),
    currency: text("currency").notNull(),
    reference: text("reference"),
    challengeUrl: text("challenge_url"),
    declineReason: text("decline_reason"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    /** Wall time before which a failed capture, release or refund is not tried again. */
    retryWall: wall("retry_wall"),
    attempts: integer("attempts").notNull().default(0),
  },
  (t) => [
    index("payments_customer").on(t.customerId, t.orderId),
    index("payments_unsettled")
      .on(t.orderId)
      .where(sql`${t.status} in ('pending', 'challenged', 'authorised')`),
    check("payments_captured", sql`${t.capturedAmount} between 0 and ${t.amount}`),
    check("payments_refunded", sql`${t.refundedAmount} between 0 and ${t.capturedAmount}`),
  ],
);

/** Double entry: the rows of one `transaction_id` sum to zero. Never changed. */
export const ledger = pgTable(
  "ledger",
  {
    id: id().primaryKey(),
    transactionId: uuid("transaction_id").notNull(),
    orderId: uuid("order_id").notNull(),
    account: text("account").notNull(),
    amount: integer("amount").notNull(),
    currency: text("currency").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("ledger_order").on(t.orderId), index("ledger_transaction").on(t.transactionId)],
);
