import {
  assignOrder,
  cancelByOperations,
  createAccounts,
  createRestaurants,
  createZone,
  getOperationsOrder,
  listDeadLetters,
  listOperationsDrivers,
  listOperationsOrders,
  type OperationsOrder,
  overview,
  removeZone,
  replayDeadLetter,
  unassignOrder,
} from "@swift-eats/contract/operations";
import {
  listDrivers,
  listOrders,
  type OrderRow,
  orderRow,
  overview as readOverview,
} from "@swift-eats/db/operations";
import type { DeadLetter } from "@swift-eats/db/platform";
import { cancelOrder, release } from "@swift-eats/domain/dispatch";
import { type DriverId, type OrderId, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import { assignByHand } from "../dispatch/index.ts";
import { iso, maybeIso, orderView, startOfDay, tripView } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { actorId, namesOf, note } from "./by-hand.ts";
import { accountView } from "./identity.ts";
import { importAccounts, importRestaurants, importZone } from "./imports.ts";
import { forgetZones } from "./place.ts";
import { route } from "./route.ts";

const unknownOrder = { code: "ordering.unknown_order" };
function orderLine(row: OrderRow, now: Date): OperationsOrder {
  const breach = row.status === "placed" ? row.acceptBy : row.promisedBy;
  const { acceptBy, readyEstimate, promisedBy, placedAt, ...rest } = row;
  const open = ![
    "delivered",
    "cancelled",
    "rejected",
    "expired",
    "returned",
    "undeliverable",
    "payment_failed",
  ].includes(row.status);
  return {
    ...rest,
    status: row.status as OperationsOrder["status"],
    placedAt: maybeIso(placedAt),
    acceptBy: maybeIso(acceptBy),
    readyEstimate: maybeIso(readyEstimate),
    promisedBy: iso(promisedBy),
    minutesToBreach:
      open && breach ? Math.round(((breach.getTime() - now.getTime()) / 60_000) * 10) / 10 : null,
  };
}

const deadLetterView = ({ geoKey: _, diedAt, replayedAt, payload, ...rest }: DeadLetter) => ({
  ...rest,
  payload: { ...payload },
  diedAt: iso(diedAt),
  replayedAt: maybeIso(replayedAt),
});

async function line(ports: Ports, id: string): Promise<Result<OperationsOrder>> {
  const row = await orderRow(ports, id as OrderId);
  return row ? ok(orderLine(row, ports.clock.now())) : refuse(unknownOrder);
}

async function wakeAll(ports: Ports): Promise<void> {
  await ports.wake.notify("outbox", "");
  await ports.wake.notify("dispatch", "");
}

export const operationsRoutes = [
  route(listOperationsOrders, async ({ ports, query }) => {
    const offset = Number.parseInt(query.after ?? "0", 10) || 0;
    const rows = await listOrders(ports, {
      geoKey: query.geoKey ?? null,
      state: query.state,
      search: query.search ?? null,
      limit: query.limit + 1,
      offset,
    });
    const now = ports.clock.now();
    return ok({
      items: rows.slice(0, query.limit).map((row) => orderLine(row, now)),
      next: rows.length > query.limit ? String(offset + query.limit) : null,
    });
  }),
  route(getOperationsOrder, async ({ ports, params }) => {
    const order = await ports.orders.get(params.id as OrderId);
    const summary = await line(ports, params.id);
    if (!order || !summary.ok) return refuse(unknownOrder);
    const history = await ports.orders.history(order.id);
    const names = await namesOf(
      ports,
      history.map(({ actor }) => actor.id),
    );
    const run = order.tripId ? await ports.trips.run(order.tripId) : null;
    return ok({
      order: await orderView(ports, order),
      summary: summary.value,
      history: history.map(({ at, facts, ...entry }) => ({
        ...entry,
        at: iso(at),
        facts: { ...facts },
        actorName: entry.actor.id ? (names.get(entry.actor.id) ?? null) : null,
      })),
      trip: run && tripView(run),
    });
  }),
  route(assignOrder, async ({ ports, viewer, params, body }) => {
    const assigned = await assignByHand(ports, {
      orderId: params.id as OrderId,
      driverId: body.driverId as DriverId,
      actor: { role: "operations", id: actorId(viewer) },
      reason: body.reason,
    });
    if (!assigned.ok) return assigned;
    await note(ports, viewer, {
      action: "assign",
      subject: params.id,
      reason: body.reason,
      facts: { driverId: body.driverId },
    });
    await wakeAll(ports);
    return line(ports, params.id);
  }),
  route(unassignOrder, async ({ ports, viewer, params, body }) => {
    const order = await ports.orders.get(params.id as OrderId);
    if (!order) return refuse(unknownOrder);
    if (!order.tripId) return refuse({ code: "dispatch.no_trip" });
    const by = { role: "operations" as const, id: actorId(viewer) };
    const released = await ports.trips.decide(order.tripId, (run) =>
      release(run, { reason: body.reason, at: ports.clock.now(), by }),
    );
    if (!released.ok) return released;
    await note(ports, viewer, { action: "release", subject: params.id, reason: body.reason });
    await wakeAll(ports);
    return line(ports, params.id);
  }),
  route(cancelByOperations, async ({ ports, viewer, params, body }) => {
    const cause = {
      actor: { role: "operations" as const, id: actorId(viewer) },
      at: ports.clock.now(),
      reason: body.reason,
    };
    const cancelled = await cancelOrder(ports, { orderId: params.id as OrderId, cause });
    if (!cancelled.ok) return cancelled;
    await note(ports, viewer, { action: "cancel", subject: params.id, reason: body.reason });
    await wakeAll(ports);
    return line(ports, params.id);
  }),
  route(listOperationsDrivers, async ({ ports, viewer, query }) => {
    const drivers = await listDrivers(ports, query.geoKey ?? null);
    const live = await ports.positions
      .get(drivers.map(({ driverId }) => driverId))
      .catch(() => new Map());
    await note(ports, viewer, {
      action: "read positions",
      subject: query.geoKey ?? "all",
      reason: null,
    });
    return ok({
      items: drivers.map(({ position, positionAt, ...driver }) => {
        const now = live.get(driver.driverId);
        return {
          ...driver,
          position: now ? { lng: now.lng, lat: now.lat } : position,
          headingDegrees: now?.heading ?? null,
          positionAt: now ? now.at.toISOString() : maybeIso(positionAt),
          live: now !== undefined,
        };
      }),
    });
  }),
  route(overview, async ({ ports, query }) => {
    const now = ports.clock.now();
    const [counts, waiting] = await Promise.all([
      readOverview(ports, query.geoKey ?? null, startOfDay(now, "UTC")),
      ports.outbox.waiting(),
    ]);
    return ok({
      ...counts,
      ordersByStatus: { ...counts.ordersByStatus },
      outboxLagSeconds: waiting === 0 ? 0 : 1,
    });
  }),
  route(listDeadLetters, async ({ ports, query }) => {
    const page = await ports.deadLetters.list(query.state, {
      after: query.after ?? null,
      limit: query.limit,
    });
    return ok({ items: page.items.map(deadLetterView), next: page.next });
  }),
  route(replayDeadLetter, async ({ ports, viewer, params }) => {
    const letter = await ports.deadLetters.get(params.id);
    if (!letter) return refuse({ code: "platform.unknown_dead_letter" });
    if (!(await ports.deadLetters.markReplayed(letter.id, ports.clock.now())))
      return refuse({ code: "platform.already_replayed" });
    if (letter.orderId) await reopen(ports, letter.orderId);
    await note(ports, viewer, { action: "replay dead letter", subject: letter.id, reason: null });
    await wakeAll(ports);
    const replayed = await ports.deadLetters.get(letter.id);
    return ok(deadLetterView(replayed ?? letter));
  }),
  route(createZone, async ({ ports, body }) => {
    const created = await importZone(ports, body);
    forgetZones();
    return created;
  }),
  route(removeZone, async ({ ports, viewer, params }) => {
    if (!ports.env.DEMO_MODE) return refuse({ code: "platform.demo_only" });
    if (!(await ports.zones.get(params.geoKey))) return refuse({ code: "cities.unknown_zone" });
    await ports.zones.remove(params.geoKey);
    forgetZones();
    await note(ports, viewer, { action: "remove zone", subject: params.geoKey, reason: null });
    return ok(undefined);
  }),
  route(createRestaurants, ({ ports, body }) => importRestaurants(ports, body.restaurants)),
  route(createAccounts, async ({ ports, body }) => {
    const created = await importAccounts(ports, body.accounts);
    return created.ok ? ok({ items: created.value.map(accountView) }) : created;
  }),
];

/** Dispatch starts over with that order. */
async function reopen(ports: Ports, orderId: OrderId): Promise<void> {
  const order = await ports.orders.get(orderId);
  if (!order) return;
  await ports.requests.reopen({
    orderId,
    geoKey: order.geoKey,
    version: order.version,
    at: ports.clock.now(),
  });
}
