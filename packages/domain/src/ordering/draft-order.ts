import {
  currentPrepSeconds,
  type DeliveryTerms,
  deliveryTerms,
  isSlot,
  type Menu,
  openState,
  type Restaurant,
} from "../catalog/index.ts";
import { delivers, type Zone } from "../cities/index.ts";
import { makeSecondsOf } from "../inventory/index.ts";
import {
  type AccountId,
  addSeconds,
  type Clock,
  type Ids,
  ok,
  type Refusal,
  type Result,
  refuse,
} from "../kernel/index.ts";
import {
  type CartLine,
  type Quote,
  quote,
  quoteChanges,
  type SeenQuote,
} from "../pricing/index.ts";
import type { TravelTimes } from "../routing/index.ts";
import type { Contact, DropOff, Fulfilment, Order, SoldOutChoice } from "./order.ts";

/** What a cart is priced against. */
export interface Offer {
  readonly restaurant: Restaurant;
  readonly menu: Menu;
  readonly zone: Zone;
  /** How long the kitchen is at it before hands are free for another order. */
  readonly queueSeconds: number;
}

export interface Cart {
  readonly lines: readonly CartLine[];
  readonly fulfilment: Fulfilment;
  readonly location: { readonly lng: number; readonly lat: number } | null;
  readonly scheduledFor: Date | null;
  readonly tipAmount: number;
}

export interface PricedCart {
  readonly quote: Quote;
  readonly prepSeconds: number;
  readonly makeSeconds: number;
  readonly travelSeconds: number;
}

/** Prices a cart for a door. Refuses `cities.no_place`, `cities.not_delivered_here`, `ordering.out_of_reach`. */
export function priceCart(
  { restaurant, menu, zone, queueSeconds }: Offer,
  cart: Cart,
  at: Date,
  travel: TravelTimes,
): Result<PricedCart> {
  let leg = { seconds: 0, metres: 0 };
  let terms: DeliveryTerms | null = null;
  if (cart.fulfilment === "delivery") {
    if (!cart.location) return refuse({ code: "cities.no_place" });
    if (!delivers(zone, cart.location)) return refuse({ code: "cities.not_delivered_here" });
    terms = deliveryTerms(restaurant, cart.location);
    if (!terms) return refuse({ code: "ordering.out_of_reach" });
    leg = travel.between(restaurant.location, cart.location, "bicycle");
  }
  return ok({
    quote: quote({
      restaurant,
      menu,
      fees: zone.fees,
      currency: zone.currency,
      lines: cart.lines,
      fulfilment: cart.fulfilment,
      metres: leg.metres,
      tipAmount: cart.tipAmount,
      at: cart.scheduledFor ?? at,
      ...(terms ? { terms } : {}),
    }),
    // A slot later today finds another queue; it is kept by what its window holds.
    prepSeconds: currentPrepSeconds(restaurant, at) + (cart.scheduledFor ? 0 : queueSeconds),
    makeSeconds: makeSecondsOf(menu, cart.lines),
    travelSeconds: leg.seconds,
  });
}

/** Takes orders now, or at the wished time, which must be one of the slots on offer. */
function timeProblem(
  { restaurant }: Offer,
  { prepSeconds, travelSeconds, scheduledFor }: PricedCart & Pick<Cart, "scheduledFor">,
  at: Date,
): Refusal | undefined {
  const { hours, pausedUntil } = restaurant;
  if (!scheduledFor) {
    const state = openState(hours, pausedUntil, at);
    return state.open
      ? undefined
      : { code: "ordering.restaurant_closed", opensAt: state.opensAt, why: state.why };
  }
  const plan = { hours, pausedUntil, prepSeconds, travelSeconds };
  return isSlot(plan, scheduledFor, at) ? undefined : { code: "ordering.slot_gone" };
}

export interface OrderWish {
  readonly cart: Cart;
  readonly seen: SeenQuote;
  readonly dropOff: DropOff | null;
  readonly contact: Contact;
  readonly locale: string;
  readonly soldOutChoice: SoldOutChoice;
  readonly paymentKind: "card" | "cash";
  readonly customerId: AccountId | null;
  readonly guestId: string | null;
}

export interface DraftPorts {
  readonly ids: Ids;
  readonly clock: Clock;
  readonly travel: TravelTimes;
  /** A whole number from 0 up to, not including, `below`. */
  readonly random: (below: number) => number;
  readonly promise: (plan: {
    at: Date;
    prepSeconds: number;
    travelSeconds: number;
    scheduledFor: Date | null;
  }) => { from: Date; to: Date };
}

/** City and wall seconds in which a payment must be settled. */
const paySeconds = 900;
const payWallSecondsMin = 60;

/** Without letters and digits that are read for one another. */
const codeLetters = "ACDEFHJKMNPRTWXY34679";

/**
 * The order as it would be placed now. Refuses when anything differs from what the customer saw:
 * `ordering.quote_changed` carries the differences and the new quote; nothing is changed silently.
 */
export function draftOrder(ports: DraftPorts, offer: Offer, wish: OrderWish): Result<Order> {
  const at = ports.clock.now();
  const { cart, dropOff } = wish;
  if (cart.fulfilment === "delivery" && !dropOff)
    return refuse({ code: "ordering.drop_off_needed" });
  const priced = priceCart(
    offer,
    { ...cart, location: dropOff?.location ?? null },
    at,
    ports.travel,
  );
  if (!priced.ok) return priced;
  const untimely = timeProblem(offer, { ...priced.value, scheduledFor: cart.scheduledFor }, at);
  if (untimely) return refuse(untimely);
  const { quote: now, prepSeconds, makeSeconds, travelSeconds } = priced.value;
  const changes = quoteChanges(wish.seen, now);
  if (now.problems.length > 0 || changes.length > 0)
    return refuse({ code: "ordering.quote_changed", problems: now.problems, changes, quote: now });
  const promised = ports.promise({
    at,
    prepSeconds,
    travelSeconds,
    scheduledFor: cart.scheduledFor,
  });
  const { restaurant } = offer;
  const pay = Math.max(paySeconds, payWallSecondsMin * ports.clock.rate());
  return ok({
    id: ports.ids.next(),
    geoKey: restaurant.geoKey,
    version: 1,
    status: "awaiting_payment",
    pickupCode: Array.from({ length: 4 }, () => codeLetters[ports.random(codeLetters.length)]).join(
      "",
    ),
    pin: String(ports.random(10_000)).padStart(4, "0"),
    customerId: wish.customerId,
    guestId: wish.guestId,
    contact: wish.contact,
    locale: wish.locale,
    restaurantId: restaurant.id,
    restaurantName: restaurant.name,
    restaurantAddress: restaurant.address,
    restaurantLocation: restaurant.location,
    fulfilment: cart.fulfilment,
    dropOff: cart.fulfilment === "delivery" ? dropOff : null,
    soldOutChoice: wish.soldOutChoice,
    scheduledFor: cart.scheduledFor,
    lines: now.lines.map((line) => ({ ...line, id: ports.ids.next(), status: "ordered" })),
    price: now.price,
    paymentKind: wish.paymentKind,
    createdAt: at,
    payBy: addSeconds(at, pay),
    placedAt: null,
    acceptBy: null,
    acceptedAt: null,
    prepSeconds,
    prepareAt: null,
    readyEstimate: null,
    readyAt: null,
    pickedUpAt: null,
    endedAt: null,
    promisedFrom: promised.from,
    promisedBy: promised.to,
    travelSeconds,
    tripId: null,
    driverId: null,
    driverName: null,
    cancellationFeeAmount: 0,
    endReason: null,
    makeSeconds,
  });
}
