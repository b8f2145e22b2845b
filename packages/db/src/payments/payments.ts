import type { Clock, EventId, Ids, OrderId } from "@swift-eats/domain/kernel";
import { invariant } from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import { paymentClaim } from "@swift-eats/domain/ordering";
import { type Due, nextPayment, type PaymentStatus, paymentDue } from "@swift-eats/domain/payments";
import { type Databases, transact } from "../connection/index.ts";
import { readOrder } from "../ordering/read-order.ts";

export interface Payment {
  readonly orderId: OrderId;
  readonly provider: string;
  readonly status: PaymentStatus;
  readonly amount: number;
  readonly capturedAmount: number;
  readonly refundedAmount: number;
  readonly currency: string;
  readonly reference: string | null;
  readonly version: number;
  readonly attempts: number;
}

export interface PaymentWork {
  readonly payment: Payment;
  readonly order: Order;
  readonly due: Due;
}

export interface Payments {
  /** What must be asked of the provider so that money and order agree; null when they do. */
  work(orderId: OrderId): Promise<PaymentWork | null>;
  /** Orders whose money may not agree with their state. */
  candidates(wall: Date, limit: number): Promise<readonly OrderId[]>;
  /** Notes what the provider did, with its ledger rows. Compare and set: a repeat changes nothing. */
  settle(work: PaymentWork, at: Date): Promise<void>;
  postpone(orderId: OrderId, retryWall: Date): Promise<void>;
}

export function paymentsRepository(ports: {
  databases: Databases;
  ids: Ids;
  clock: Clock;
}): Payments {
  const sql = ports.databases.primary();
  return {
    async work(orderId) {
      const [row] = await sql<Payment[]>`select * from payments where order_id = ${orderId}`;
      const order = row && (await readOrder(sql, orderId));
      if (!row || !order) return null;
      const due = paymentDue(row, paymentClaim(order));
      return due && { payment: row, order, due };
    },
    async candidates(wall, limit) {
      const rows = await sql<{ orderId: OrderId }[]>`
        select p.order_id from payments p join orders o on o.id = p.order_id
        where (p.retry_wall is null or p.retry_wall <= ${wall}) and (
          (p.status = 'authorised' and o.status not in ('awaiting_payment', 'placed'))
          or (p.status in ('captured', 'refunded') and o.status in ('cancelled', 'rejected', 'expired', 'payment_failed')
            and p.captured_amount - p.refunded_amount > o.cancellation_fee_amount))
        order by p.order_id limit ${limit}`;
      return rows.map(({ orderId }) => orderId);
    },
    settle: (work, at) => settle(ports, work, at),
    async postpone(orderId, retryWall) {
      await sql`update payments set retry_wall = ${retryWall}, attempts = attempts + 1 where order_id = ${orderId}`;
    },
  };
}

const moveOf = { capture: "capture", release: "void", refund: "refund" } as const;

async function settle(
  { databases, ids }: { databases: Databases; ids: Ids },
  { payment, due }: PaymentWork,
  at: Date,
): Promise<void> {
  const to = nextPayment(payment.status, moveOf[due.do]);
  invariant(to.ok, `payment ${payment.status} cannot ${due.do}`);
  const captured = due.do === "capture" ? due.amount : 0;
  const refunded = due.do === "refund" ? due.amount : 0;
  await transact(databases.primary(), async (tx) => {
    const saved = await tx`
      update payments set status = ${to.value}, version = version + 1, retry_wall = null, attempts = 0,
        captured_amount = captured_amount + ${captured}, refunded_amount = refunded_amount + ${refunded}
      where order_id = ${payment.orderId} and version = ${payment.version}`;
    const amount = captured - refunded;
    if (saved.count === 0 || amount === 0) return;
    // Money the provider owes us against money we hold for the order: the two rows sum to zero.
    const row = {
      transactionId: ids.next() as string,
      orderId: payment.orderId,
      currency: payment.currency,
      at,
    };
    await tx`insert into ledger ${tx([
      { ...row, id: ids.next<EventId>(), account: `provider:${payment.provider}`, amount },
      { ...row, id: ids.next<EventId>(), account: "orders:held", amount: -amount },
    ])}`;
  });
}
