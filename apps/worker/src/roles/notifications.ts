import type { BusEvent } from "@swift-eats/contract/platform";
import type { EventId, OrderId } from "@swift-eats/domain/kernel";
import { addSeconds } from "@swift-eats/domain/kernel";
import { consume, emails, enqueue } from "@swift-eats/redis/queues";
import { publicUrl } from "@swift-eats/server/env";
import { orderLink } from "@swift-eats/server/session";
import type { Ports } from "@swift-eats/server/wire";
import { consumeOrders } from "../consume-orders.ts";
import { mailFacts } from "../mail-facts.ts";
import { loop, type Role } from "../role.ts";
import { isMailKind, type MailKind, writeMail } from "../write-mail.ts";

const consumer = "notifications";
const attemptsMax = 6;

/** Which fact is worth a mail. */
const mailOf: Readonly<Record<string, MailKind>> = {
  OrderPlaced: "order_placed",
  OrderRejected: "order_rejected",
  OrderExpired: "order_expired",
  OrderCancelled: "order_cancelled",
  OrderDelivered: "order_delivered",
  OrderUndeliverable: "order_undeliverable",
};

/** Takes one event in with the mail it causes, once. */
async function takeIn(ports: Ports, event: BusEvent): Promise<void> {
  const kind = mailOf[event.eventType];
  if (!kind) return;
  const order = await ports.orders.get(String(event.body.orderId) as OrderId);
  const messages = order
    ? [
        {
          dedupeKey: `${kind}:${order.id}`,
          kind,
          orderId: order.id,
          accountId: order.customerId,
          recipient: order.contact.email,
          locale: order.locale,
          facts: await mailFacts(ports, order),
        },
      ]
    : [];
  const { clock } = ports;
  const taken = {
    ...event,
    eventId: event.eventId as EventId,
    occurredAt: new Date(event.occurredAt),
  };
  if (await ports.notifications.take(consumer, taken, messages, clock.now(), clock.wall()))
    await ports.wake.notify("notifications", "");
}

/** Tells people by mail, once each, retried until it is handed in. */
export const notifications: Role = (ports, here) => {
  const { connection, log, wake, clock } = ports;
  const stopEvents = consumeOrders(ports, here, {
    group: consumer,
    handle: (event) => takeIn(ports, event),
  });
  const stopJobs = consume(connection, emails, {
    concurrency: 4,
    handle: ({ notificationId }) => send(ports, notificationId),
    onDead: async () => undefined,
    onError: (error) => log.warn({ err: error }, "mail"),
  });
  const look = loop(
    2_000,
    async () => {
      for (const { id } of await ports.notifications.due(clock.wall(), 200))
        await enqueue(connection, emails, { notificationId: id });
    },
    (error) => log.debug({ err: error }, "notifications"),
  );
  const stopListening = wake.listen("notifications", look.wake);
  return async () => {
    await stopListening();
    await look.stop();
    await stopEvents();
    await stopJobs();
  };
};

async function send(ports: Ports, id: string): Promise<void> {
  const waiting = await ports.notifications.get(id);
  if (waiting?.state !== "waiting" || !isMailKind(waiting.kind)) return;
  const { mailer, env, clock } = ports;
  if (!mailer) return;
  const facts = waiting.facts as Record<string, string>;
  const mail = writeMail(
    waiting.kind,
    waiting.locale,
    facts,
    urlOf(ports, waiting.kind, waiting.orderId, facts),
  );
  try {
    await mailer.send({ key: `${waiting.id}@${env.PUBLIC_HOST}`, to: waiting.recipient, ...mail });
  } catch (error) {
    const wait = 5 * 2 ** waiting.attempts;
    const again = waiting.attempts + 1 < attemptsMax;
    await ports.notifications.failed(id, again ? addSeconds(clock.wall(), wait) : null);
    if (!again) await bury(ports, id, error);
    return;
  }
  await ports.notifications.sent(id);
}

const bury = (ports: Ports, id: string, error: unknown): Promise<void> =>
  ports.deadLetters.bury({
    topic: "customer_notifications",
    cause: error instanceof Error ? error.message : String(error),
    orderId: null,
    geoKey: null,
    attempts: attemptsMax,
    payload: { notificationId: id },
    diedAt: ports.clock.now(),
  });

function urlOf(
  { env }: Ports,
  kind: MailKind,
  orderId: string | null,
  facts: Readonly<Record<string, string>>,
): string {
  const web = publicUrl(env, "web");
  if (kind === "verify_email") return `${web}/verify?ticket=${facts.ticket}`;
  if (kind === "reset_password") return `${web}/reset?ticket=${facts.ticket}`;
  return orderId ? `${web}/o/${orderLink(orderId)}` : web;
}

/** For the sweeper: events that were on the bus and never taken in (Redis was emptied). Wall time. */
export async function unconfirmedNotifications(ports: Ports): Promise<number> {
  const wall = ports.clock.wall();
  const between = { after: addSeconds(wall, -3_600), before: addSeconds(wall, -30) };
  const lost = await ports.outbox.unconfirmed(consumer, Object.keys(mailOf), between, 200);
  for (const event of lost)
    await takeIn(ports, {
      ...event,
      body: { ...event.body },
      occurredAt: event.occurredAt.toISOString(),
    });
  return lost.length;
}
