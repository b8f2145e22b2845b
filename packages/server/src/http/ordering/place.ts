import { createHash, randomUUID } from "node:crypto";
import { confirmPayment, placeOrder as placeOrderEndpoint } from "@swift-eats/contract/ordering";
import type { Viewer } from "@swift-eats/domain/identity";
import { limitsAt } from "@swift-eats/domain/inventory";
import { addSeconds, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import {
  draftOrder,
  type IdempotencyKey,
  type OrderWish,
  type Placed,
  placeOrder,
  reconcilePlacement,
  replayPlacement,
} from "@swift-eats/domain/ordering";
import { publicUrl } from "../../env/index.ts";
import { promises } from "../../eta/index.ts";
import { cookie, guestCookie, guestSeconds, seal } from "../../session/index.ts";
import { orderView } from "../../views/index.ts";
import type { Ports } from "../../wire/index.ts";
import { cartLines, offerOf } from "../pricing.ts";
import { type Call, route } from "../route.ts";
import { readable } from "./readable.ts";

/** Wall seconds in which the same cart again is taken for a double tap. */
const twinSeconds = 60;

type PlaceCall = Call<typeof placeOrderEndpoint>;

/** Whose key it is. A first-time guest has no name yet: then the key alone, as random as a token. */
const scopeOf = (viewer: Viewer): string =>
  viewer.kind === "account" ? `account:${viewer.accountId}` : "guest";

const keyOf = ({ viewer, idempotencyKey, body }: PlaceCall): IdempotencyKey => ({
  scope: scopeOf(viewer),
  key: idempotencyKey,
  bodyHash: createHash("sha256").update(JSON.stringify(body)).digest("hex"),
});

function wishOf({ body, viewer }: PlaceCall): OrderWish {
  return {
    cart: {
      lines: cartLines(body.lines),
      fulfilment: body.fulfilment,
      location: body.dropOff?.location ?? null,
      scheduledFor: body.scheduledFor ? new Date(body.scheduledFor) : null,
      tipAmount: body.tipAmount,
    },
    seen: body.seen,
    dropOff: body.dropOff,
    contact: body.contact,
    locale: body.locale,
    soldOutChoice: body.soldOutChoice,
    paymentKind: body.payment.kind,
    customerId: viewer.kind === "account" ? viewer.accountId : null,
    guestId:
      viewer.kind === "account" ? null : viewer.kind === "guest" ? viewer.guestId : randomUUID(),
  };
}

async function placed(call: PlaceCall): Promise<Result<Placed>> {
  const { ports, body } = call;
  const key = keyOf(call);
  const seen = await ports.orders.seen(key);
  if (seen) return replayPlacement(ports.orders, seen);
  const offer = await offerOf(ports, body.restaurantId);
  if (!offer.ok) return offer;
  const promise = await promises(ports, {
    restaurant: offer.value.restaurant,
    location: body.fulfilment === "delivery" ? (body.dropOff?.location ?? null) : null,
    lines: body.lines.length,
    items: body.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totalAmount: body.seen.price.totalAmount,
    at: ports.clock.now(),
  });
  const draft = draftOrder({ ...ports, promise }, offer.value, wishOf(call));
  if (!draft.ok) return draft;
  const order = draft.value;
  if (!body.confirmRepeat) {
    const twin = await ports.orders.twin(
      order,
      addSeconds(order.createdAt, -twinSeconds * ports.clock.rate()),
    );
    if (twin) return refuse({ code: "ordering.looks_like_a_repeat" });
  }
  return placeOrder(
    { orders: ports.orders, clock: ports.clock, provider: ports.provider(body.payment.kind) },
    {
      order,
      limits: limitsAt(offer.value.restaurant, order.scheduledFor ?? order.createdAt),
      key,
      method: body.payment,
      returnUrl: `${publicUrl(ports.env, "web")}/orders/${order.id}/paid`,
    },
  );
}

/** 201 when placed, 202 while the bank has not spoken, 402 when it said no. */
async function answer(ports: Ports, result: Result<Placed>): Promise<Result<never> | Response> {
  if (!result.ok) return result;
  const { order, payment } = result.value;
  if (order.status === "payment_failed")
    return refuse({
      code: "ordering.payment_declined",
      orderId: order.id,
      reason: payment.declineReason,
    });
  return Response.json(await orderView(ports, order, payment), {
    status: order.status === "awaiting_payment" ? 202 : 201,
    headers: { "cache-control": "no-store", location: `/api/v1/orders/${order.id}` },
  });
}

async function rememberGuest({ viewer, setCookie }: Call, { order }: Placed): Promise<void> {
  if (viewer.kind === "account" || !order.guestId) return;
  const orders = viewer.kind === "guest" ? viewer.orderIds : [];
  setCookie(
    cookie(
      guestCookie,
      await seal("guest", { sub: order.guestId, orders }, guestSeconds),
      guestSeconds,
    ),
  );
}

export const placementRoutes = [
  route(placeOrderEndpoint, async (call) => {
    const { ports } = call;
    const result = await placed(call);
    if (result.ok) {
      await rememberGuest(call, result.value);
      await ports.wake.notify("outbox", "");
      const { order, replay } = result.value;
      const page = await ports.catalog.page(order.restaurantId);
      const stocked = page?.menu.sections.some(({ items }) =>
        items.some(({ stock }) => stock !== null),
      );
      if (stocked && !replay) await ports.catalog.changed(order.restaurantId);
    }
    return answer(ports, result);
  }),
  route(confirmPayment, async ({ ports, viewer, params }) => {
    const order = await readable(ports, viewer, params.id);
    if (!order.ok) return order;
    if (order.value.status !== "awaiting_payment") return ok(await orderView(ports, order.value));
    const settled = await reconcilePlacement(
      {
        orders: ports.orders,
        clock: ports.clock,
        provider: ports.provider(order.value.paymentKind),
      },
      order.value.id,
    );
    if (!settled.ok) return settled;
    await ports.wake.notify("outbox", "");
    return ok(await orderView(ports, settled.value.order));
  }),
];
