import type { OrderSummary, OrderView } from "@swift-eats/contract/ordering";
import type { Restaurant } from "@swift-eats/domain/catalog";
import type { Trip } from "@swift-eats/domain/dispatch";
import { cancellation, isFinal, type Order, type PaymentRecord } from "@swift-eats/domain/ordering";
import { customerSees } from "@swift-eats/domain/tracking";
import { forecastOrder, isForecast } from "../eta/index.ts";
import type { Ports } from "../wire/index.ts";
import { iso, maybeIso } from "./instants.ts";

const lines = (order: Order): OrderView["lines"] =>
  order.lines.map(
    ({ id, itemId, name, quantity, options, note, unitAmount, totalAmount, status }) => ({
      id,
      itemId,
      name,
      quantity,
      optionIds: options.map((option) => option.id),
      options: [...options],
      note,
      unitAmount,
      totalAmount,
      status,
    }),
  );

const restaurantOf = (order: Order, restaurant: Restaurant | null): OrderView["restaurant"] => ({
  id: order.restaurantId,
  name: order.restaurantName,
  address: order.restaurantAddress,
  location: order.restaurantLocation,
  picture: restaurant?.picture ?? null,
  timeZone: restaurant?.hours.timeZone ?? "UTC",
});

export const orderSummary = (
  order: Order,
  restaurant: Restaurant | null,
  rating: OrderView["rating"],
): OrderSummary => ({
  id: order.id,
  version: order.version,
  status: order.status,
  restaurant: restaurantOf(order, restaurant),
  fulfilment: order.fulfilment,
  price: order.price,
  placedAt: maybeIso(order.placedAt),
  endedAt: maybeIso(order.endedAt),
  lines: lines(order),
  rating,
});

export { lines as orderLinesView };

/** An order as its customer may see it: the courier only from pick-up to their own door. */
export async function orderView(
  ports: Ports,
  order: Order,
  known?: PaymentRecord,
): Promise<OrderView> {
  const [payment, page, trip, reviews] = await Promise.all([
    known ?? ports.orders.payment(order.id),
    ports.catalog.page(order.restaurantId),
    order.tripId ? ports.trips.get(order.tripId) : null,
    isFinal(order.status) ? ports.reviews.of([order.id]) : null,
  ]);
  if (!payment) throw new Error(`order ${order.id} has no payment`);
  const courier = await courierSight(ports, order, trip);
  const terms = cancellation(order, "customer");
  const review = reviews?.get(order.id);
  const refunded = (payment as unknown as { refundedAmount?: number }).refundedAmount ?? 0;
  return {
    id: order.id,
    version: order.version,
    status: order.status,
    pin: order.pin,
    restaurant: restaurantOf(order, page?.restaurant ?? null),
    fulfilment: order.fulfilment,
    dropOff: order.dropOff,
    contact: order.contact,
    soldOutChoice: order.soldOutChoice,
    scheduledFor: maybeIso(order.scheduledFor),
    lines: lines(order),
    price: order.price,
    payment: {
      kind: order.paymentKind,
      status: payment.status,
      declineReason: payment.declineReason,
      challengeUrl: payment.status === "challenged" ? payment.challengeUrl : null,
      refundedAmount: refunded,
    },
    placedAt: maybeIso(order.placedAt),
    acceptBy: maybeIso(order.acceptBy),
    readyEstimate: maybeIso(order.readyEstimate),
    endedAt: maybeIso(order.endedAt),
    endReason: order.endReason,
    promise: { from: iso(order.promisedFrom), to: iso(order.promisedBy) },
    eta: await expected(ports, order, ports.clock.now()),
    courier,
    cancellation: terms.ok
      ? { feeAmount: terms.value.fee.amount, refundAmount: terms.value.refund.amount }
      : null,
    rating: review ? { restaurant: review.restaurantStars, courier: review.courierStars } : null,
    cancellationFeeAmount: order.cancellationFeeAmount,
  };
}

async function courierSight(
  ports: Ports,
  order: Order,
  trip: Trip | null,
): Promise<OrderView["courier"]> {
  if (!order.driverName || !order.driverId || !trip) return null;
  const sees = customerSees(trip, order.id);
  const hidden = {
    name: order.driverName,
    sees,
    position: null,
    headingDegrees: null,
    positionAt: null,
  };
  if (sees !== "position") return hidden;
  const live = (await ports.positions.get([order.driverId]).catch(() => new Map())).get(
    order.driverId,
  );
  if (!live) return hidden;
  return {
    name: order.driverName,
    sees,
    position: { lng: live.lng, lat: live.lat },
    headingDegrees: live.heading ?? null,
    positionAt: live.at.toISOString(),
  };
}

/** A forecast while the order moves; until an order for later is cooked, its promise. */
async function expected(ports: Ports, order: Order, at: Date): Promise<OrderView["eta"]> {
  if (isFinal(order.status) || order.status === "undeliverable") return null;
  const { from, to } = isForecast(order)
    ? (await forecastOrder(ports, order, at)).forecast
    : { from: order.promisedFrom, to: order.promisedBy };
  return { from: iso(from), to: iso(to) };
}
