import { changesOf } from "@swift-eats/contract/dispatch";
import {
  changeZoneDispatch,
  dispatchOverview,
  dispatchWhatIf,
  getZoneDispatch,
  listDriverDecisions,
  listOrderDecisions,
  removeWish,
  setWish,
} from "@swift-eats/contract/operations";
import { decisionFacts, zoneFigures } from "@swift-eats/db/operations";
import { simulateDay } from "@swift-eats/domain/dispatch";
import type { AccountId, DriverId, OrderId } from "@swift-eats/domain/kernel";
import { ok, refuse } from "@swift-eats/domain/kernel";
import { wantsCourier } from "@swift-eats/domain/ordering";
import { decisionsAbout, whatIf, zoneDispatch } from "../dispatch/index.ts";
import { decisionView, iso, maybeIso } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { actorId, namesOf, note } from "./by-hand.ts";
import { route } from "./route.ts";

const unknownOrder = { code: "ordering.unknown_order" };
const unknownDriver = { code: "drivers.unknown_driver" };
const unknownZone = { code: "cities.unknown_zone" };
const decisionsMax = 100;

/** Why an order went where it went, and what operations wish for it. */
async function decisionsOf(ports: Ports, id: string) {
  const orderId = id as OrderId;
  const [decisions, wishes] = await Promise.all([
    ports.decisions.ofOrder(orderId, decisionsMax),
    ports.wishes.of([orderId]),
  ]);
  const facts = await decisionFacts(ports, decisions);
  const names = await namesOf(
    ports,
    wishes.flatMap(({ setBy, driverId }) => [setBy, driverId]),
  );
  return {
    items: decisions.map((decision) => decisionView(decision, facts)),
    wishes: wishes.map(({ driverId, kind, setBy, reason, setAt }) => ({
      driverId,
      driverName: names.get(driverId) ?? "",
      kind,
      reason,
      setByName: setBy && (names.get(setBy) ?? null),
      setAt: iso(setAt),
    })),
  };
}

const orderRoutes = [
  route(listOrderDecisions, async ({ ports, params }) => {
    const order = await ports.orders.get(params.id as OrderId);
    return order ? ok(await decisionsOf(ports, order.id)) : refuse(unknownOrder);
  }),
  route(setWish, async ({ ports, viewer, params, body }) => {
    const orderId = params.id as OrderId;
    const driverId = params.driverId as DriverId;
    const order = await ports.orders.get(orderId);
    if (!order) return refuse(unknownOrder);
    if (!(await ports.drivers.get(driverId))) return refuse(unknownDriver);
    if (order.fulfilment !== "delivery" || !wantsCourier.includes(order.status))
      return refuse({ code: "dispatch.order_not_waiting", orderId });
    const setAt = ports.clock.now();
    const setBy = actorId(viewer) as AccountId;
    await ports.wishes.set({ orderId, driverId, ...body, setBy, setAt });
    await note(ports, viewer, {
      action: body.kind === "pin" ? "pin courier" : "forbid courier",
      subject: orderId,
      reason: body.reason,
      facts: { driverId },
    });
    await ports.wake.notify("dispatch", order.geoKey);
    return ok(await decisionsOf(ports, orderId));
  }),
  route(removeWish, async ({ ports, viewer, params }) => {
    const order = await ports.orders.get(params.id as OrderId);
    if (!order) return refuse(unknownOrder);
    const driverId = params.driverId as DriverId;
    await ports.wishes.remove(order.id, driverId);
    await note(ports, viewer, {
      action: "remove wish",
      subject: order.id,
      reason: null,
      facts: { driverId },
    });
    await ports.wake.notify("dispatch", order.geoKey);
    return ok(await decisionsOf(ports, order.id));
  }),
  route(listDriverDecisions, async ({ ports, viewer, params }) => {
    const driver = await ports.drivers.get(params.id as DriverId);
    if (!driver) return refuse(unknownDriver);
    const decisions = await decisionsAbout(ports, driver.id);
    const facts = await decisionFacts(ports, decisions);
    await note(ports, viewer, {
      action: "read decisions of courier",
      subject: driver.id,
      reason: null,
    });
    return ok({
      driver: {
        driverId: driver.id,
        name: driver.name,
        shiftEndsAt: maybeIso(driver.shiftEndsAt),
      },
      items: decisions.map((decision) => decisionView(decision, facts)),
    });
  }),
];

const zoneRoutes = [
  route(dispatchOverview, async ({ ports }) => {
    const rows = await zoneFigures(ports, ports.clock.now());
    return ok({ items: [...rows] });
  }),
  route(getZoneDispatch, async ({ ports, params }) => {
    const zone = await ports.zones.get(params.geoKey);
    return zone ? ok(await zoneDispatch(ports, zone)) : refuse(unknownZone);
  }),
  route(changeZoneDispatch, async ({ ports, viewer, params, body }) => {
    const zone = await ports.zones.get(params.geoKey);
    if (!zone) return refuse(unknownZone);
    const fromAt = ports.clock.now();
    const untilAt = body.untilAt === null ? null : new Date(body.untilAt);
    if (untilAt && untilAt <= fromAt) return refuse({ code: "dispatch.ends_in_the_past" });
    const { reason } = body;
    const changes = changesOf(body.changes);
    const setBy = actorId(viewer) as AccountId;
    await ports.zoneSettings.change({
      geoKey: zone.geoKey,
      changes,
      fromAt,
      untilAt,
      setBy,
      reason,
    });
    await note(ports, viewer, {
      action: "change dispatch",
      subject: zone.geoKey,
      reason,
      facts: { changes, untilAt: body.untilAt },
    });
    await ports.wake.notify("dispatch", zone.geoKey);
    return ok(await zoneDispatch(ports, zone));
  }),
  route(dispatchWhatIf, async ({ ports, params, body }) => {
    const zone = await ports.zones.get(params.geoKey);
    if (!zone) return refuse(unknownZone);
    const { day } = body;
    const wish = { zone, day, changes: changesOf(body.changes) };
    const answer = await whatIf(ports, wish, simulateDay);
    return answer.ok
      ? ok({ geoKey: zone.geoKey, day, currency: zone.currency, ...answer.value })
      : answer;
  }),
];

export const dispatchRoutes = [...orderRoutes, ...zoneRoutes];
