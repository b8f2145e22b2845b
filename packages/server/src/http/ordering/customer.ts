import { randomUUID } from "node:crypto";
import {
  cancelOrder as cancelOrderEndpoint,
  getOrder,
  listOrders,
  openOrderLink,
  rateOrder,
} from "@swift-eats/contract/ordering";
import { cancelOrder } from "@swift-eats/domain/dispatch";
import { ok, refuse } from "@swift-eats/domain/kernel";
import { cancellation, type Order } from "@swift-eats/domain/ordering";
import { cookie, guestCookie, guestSeconds, readOrderLink, seal } from "../../session/index.ts";
import { orderSummary, orderView } from "../../views/index.ts";
import type { Ports } from "../../wire/index.ts";
import { route } from "../route.ts";
import { readable } from "./readable.ts";

const summaries = async (ports: Ports, orders: readonly Order[]) => {
  const [restaurants, reviews] = await Promise.all([
    ports.restaurants.many([...new Set(orders.map(({ restaurantId }) => restaurantId))]),
    ports.reviews.of(orders.map(({ id }) => id)),
  ]);
  return orders.map((order) => {
    const review = reviews.get(order.id);
    return orderSummary(
      order,
      restaurants.find(({ id }) => id === order.restaurantId) ?? null,
      review ? { restaurant: review.restaurantStars, courier: review.courierStars } : null,
    );
  });
};

export const customerOrderRoutes = [
  route(getOrder, async ({ ports, viewer, params }) => {
    const order = await readable(ports, viewer, params.id);
    return order.ok ? ok(await orderView(ports, order.value)) : order;
  }),
  route(listOrders, async ({ ports, viewer, query }) => {
    if (viewer.kind !== "account") return ok({ items: [], next: null });
    const page = await ports.orders.ofCustomer(viewer.accountId, {
      after: query.after ?? null,
      limit: query.limit,
    });
    return ok({ items: await summaries(ports, page.items), next: page.next });
  }),
  route(cancelOrderEndpoint, async ({ ports, viewer, params, body }) => {
    const order = await readable(ports, viewer, params.id);
    if (!order.ok) return order;
    if (order.value.status === "cancelled") return ok(await orderView(ports, order.value));
    const terms = cancellation(order.value, "customer");
    if (!terms.ok) return terms;
    // The kitchen may have started since the customer read the fee: they must agree to the new one.
    const fee = terms.value.fee.amount;
    if (fee > body.expectedFeeAmount)
      return refuse({ code: "ordering.fee_changed", feeAmount: fee });
    const id =
      viewer.kind === "account"
        ? viewer.accountId
        : viewer.kind === "guest"
          ? viewer.guestId
          : null;
    const cause = {
      actor: { role: "customer" as const, id },
      at: ports.clock.now(),
      reason: body.reason || null,
    };
    const cancelled = await cancelOrder(ports, {
      orderId: order.value.id,
      cause,
      feeAmountMax: body.expectedFeeAmount,
    });
    if (!cancelled.ok) return cancelled;
    await ports.wake.notify("outbox", "");
    return ok(await orderView(ports, cancelled.value));
  }),
  route(rateOrder, async ({ ports, viewer, params, body }) => {
    const order = await readable(ports, viewer, params.id);
    if (!order.ok) return order;
    const { value } = order;
    if (value.status !== "delivered") return refuse({ code: "reviews.not_delivered" });
    const added = await ports.reviews.add({
      orderId: value.id,
      geoKey: value.geoKey,
      restaurantId: value.restaurantId,
      driverId: value.driverId,
      restaurantStars: body.restaurant,
      courierStars: value.driverId ? body.courier : null,
      comment: body.comment,
      at: ports.clock.now(),
    });
    if (!added) return refuse({ code: "reviews.already_rated" });
    await ports.catalog.changed(value.restaurantId);
    return ok(await orderView(ports, value));
  }),
  route(openOrderLink, async ({ ports, viewer, body, setCookie }) => {
    const orderId = readOrderLink(body.link);
    const order = orderId ? await ports.orders.get(orderId as Order["id"]) : null;
    if (!order) return refuse({ code: "ordering.bad_link" });
    const known = viewer.kind === "guest" ? viewer : { guestId: randomUUID(), orderIds: [] };
    const orders = [...new Set([...known.orderIds, order.id])].slice(-20);
    setCookie(
      cookie(
        guestCookie,
        await seal("guest", { sub: known.guestId, orders }, guestSeconds),
        guestSeconds,
      ),
    );
    return ok({ orderId: order.id });
  }),
];
