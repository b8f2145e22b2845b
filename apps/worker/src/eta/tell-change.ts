import { isNews, type Prediction } from "@swift-eats/domain/eta";
import type { Order } from "@swift-eats/domain/ordering";
import type { Ports } from "@swift-eats/server/wire";
import { mailFacts } from "../mail-facts.ts";

/** The promise stays what it was; when the arrival moves by more than five minutes, that is said. */
export async function isWorthTelling(ports: Ports, order: Order, middle: Date): Promise<boolean> {
  const told = await ports.predictions.latestTold(order.id);
  return told === null || isNews(told.middle, middle);
}

/** Tells the customer where the arrival has moved to. The first prediction is the page's own and needs no mail. */
export async function tellChange(
  ports: Ports,
  order: Order,
  { from, to, at }: Prediction,
): Promise<void> {
  await queueMail(ports, order, {
    dedupeKey: `eta_changed:${order.id}:${at.getTime()}`,
    kind: "eta_changed",
    window: { from, to },
  });
}

/** The courier is about to ring. Once an order. */
export const tellNear = (ports: Ports, order: Order, { from, to }: Prediction): Promise<void> =>
  queueMail(ports, order, {
    dedupeKey: `courier_near:${order.id}`,
    kind: "courier_near",
    window: { from, to },
  });

interface Mail {
  readonly dedupeKey: string;
  readonly kind: "eta_changed" | "courier_near";
  readonly window: { readonly from: Date; readonly to: Date };
}

async function queueMail(ports: Ports, order: Order, mail: Mail): Promise<void> {
  const { dedupeKey, kind, window } = mail;
  await ports.notifications.add(
    {
      dedupeKey,
      kind,
      orderId: order.id,
      accountId: order.customerId,
      recipient: order.contact.email,
      locale: order.locale,
      facts: await mailFacts(ports, order, window),
    },
    ports.clock.now(),
  );
  await ports.wake.notify("notifications", "");
}
