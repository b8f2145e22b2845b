import type { OrderId } from "@swift-eats/domain/kernel";
import type { Ports } from "@swift-eats/server/wire";

const retryMs = 5_000;

/**
 * Asks the provider for whatever is due of an order's money until nothing is. Each request has a key made
 * of what it does, so that a crash in between and a second worker have one effect.
 */
export async function settleMoney(ports: Ports, orderId: OrderId): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    const work = await ports.payments.work(orderId);
    if (!work) return;
    const { payment, due } = work;
    const provider = ports.provider(payment.provider === "cash" ? "cash" : "card");
    const reference = payment.reference ?? "";
    try {
      if (due.do === "release") await provider.release({ key: `release:${orderId}`, reference });
      else {
        const done = due.do === "capture" ? payment.capturedAmount : payment.refundedAmount;
        const key = `${due.do}:${orderId}:${done}`;
        const amount = { amount: due.amount, currency: payment.currency };
        await provider[due.do]({ key, reference, amount });
      }
    } catch (error) {
      ports.log.warn({ err: error, orderId, due: due.do }, "payment provider");
      const wait = retryMs * 2 ** Math.min(payment.attempts, 6);
      await ports.payments.postpone(orderId, new Date(ports.clock.wall().getTime() + wait));
      return;
    }
    await ports.payments.settle(work, ports.clock.now());
  }
}
