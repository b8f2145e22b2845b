import { expireOffer } from "@swift-eats/domain/dispatch";
import { addSeconds } from "@swift-eats/domain/kernel";
import { reconcilePlacement } from "@swift-eats/domain/ordering";
import { metrics } from "@swift-eats/server/observe";
import type { Ports } from "@swift-eats/server/wire";
import { endShifts, takeBackSilent, takeBackStalled } from "../dispatch/watch-couriers.ts";
import { autoAccept, passTime } from "../pass-time.ts";
import { loop, type Role } from "../role.ts";

import { settleMoney } from "../settle-money.ts";
import { unconfirmedNotifications } from "./notifications.ts";

const sweepMs = 2_000;
const limit = 200;
/** Wall seconds a placement may be with the provider before the provider is asked. */
const unsettledWallSeconds = 20;

type Sweep = (ports: Ports) => Promise<number>;

/** Everything that a lost job, a dead process or an emptied Redis can leave behind, and how it is mended. */
const sweeps: Readonly<Record<string, Sweep>> = {
  async order_deadline(ports) {
    const ids = await ports.orders.overdue(ports.clock.now(), limit);
    for (const id of ids) await passTime(ports, id);
    return ids.length;
  },
  async offer(ports) {
    const ids = await ports.trips.overdueOffers(ports.clock.now(), limit);
    for (const id of ids) await ports.trips.decide(id, (run) => expireOffer(run, ports.clock));
    return ids.length;
  },
  async placement(ports) {
    const { orders, clock } = ports;
    const ids = await orders.unsettled(
      addSeconds(clock.now(), -unsettledWallSeconds * clock.rate()),
      limit,
    );
    for (const id of ids) {
      const order = await orders.get(id);
      if (order)
        await reconcilePlacement(
          { orders, clock, provider: ports.provider(order.paymentKind) },
          id,
        );
    }
    return ids.length;
  },
  async auto_accept(ports) {
    const ids = await ports.orders.autoAcceptable(limit);
    for (const id of ids) await autoAccept(ports, id);
    return ids.length;
  },
  async assignment(ports) {
    const lost = await ports.requests.forgotten(limit);
    for (const { orderId, geoKey, version } of lost)
      await ports.requests.open({
        orderId,
        geoKey,
        version,
        at: ports.clock.now(),
        eventId: null,
      });
    return lost.length;
  },
  courier_offline: takeBackSilent,
  courier_stalled: takeBackStalled,
  shift_ended: endShifts,
  async payment(ports) {
    const ids = await ports.payments.candidates(ports.clock.wall(), limit);
    for (const id of ids) await settleMoney(ports, id);
    return ids.length;
  },
  notification: unconfirmedNotifications,
};

/** Sweeps what was lost, keeps partitions ahead and notes how far city time has come. */
export const upkeep: Role = (ports) => {
  const { log, clock, clockRow, env } = ports;
  const sweeper = loop(
    sweepMs,
    async () => {
      for (const [kind, sweep] of Object.entries(sweeps)) {
        const mended = await sweep(ports).catch((error) => {
          log.warn({ err: error, kind }, "sweep");
          return 0;
        });
        if (mended > 0) metrics.repairsTotal.inc({ kind }, mended);
      }
      if (env.DEMO_MODE) await clockRow.see(clock.now());
    },
    (error) => log.warn({ err: error }, "upkeep"),
  );
  const housekeeping = loop(
    60_000,
    async () => {
      const made = await ports.upkeep.ensurePartitions(clock.now());
      if (made.length > 0) log.info({ partitions: made.length }, "partitions made");
      await ports.upkeep.forget(clock.wall());
      await ports.upkeep.forgetDecisions(clock.now());
      const dropped = await ports.upkeep.forgetPositions(clock.now());
      if (dropped.length > 0) log.info({ partitions: dropped.length }, "positions forgotten");
      for (const { geoKey } of await ports.zones.all())
        await ports.positions.sweep(geoKey).catch(() => undefined);
    },
    (error) => log.warn({ err: error }, "housekeeping"),
  );
  return async () => {
    await Promise.all([sweeper.stop(), housekeeping.stop()]);
  };
};
