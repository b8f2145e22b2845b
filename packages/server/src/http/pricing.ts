import { getQuote } from "@swift-eats/contract/pricing";
import type { Restaurant } from "@swift-eats/domain/catalog";
import {
  fits,
  type KitchenLoad,
  limitsAt,
  queueSeconds,
  windowOf,
} from "@swift-eats/domain/inventory";
import {
  ok,
  type Refusal,
  type RestaurantId,
  type Result,
  refuse,
} from "@swift-eats/domain/kernel";
import { type Offer, priceCart } from "@swift-eats/domain/ordering";
import type { CartLine } from "@swift-eats/domain/pricing";
import { promises } from "../eta/index.ts";
import { iso } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { placeOf, zoneOf } from "./place.ts";
import { route } from "./route.ts";

/** What the cart is priced against: the restaurant as it is in the database now, and the menu of that state. */
export async function offerOf(ports: Ports, restaurantId: string): Promise<Result<Offer>> {
  const restaurant = await ports.restaurants.get(restaurantId as RestaurantId);
  if (!restaurant) return refuse({ code: "catalog.unknown_restaurant" });
  const [menu, zone, queue] = await Promise.all([
    ports.catalog.menuOf(restaurant),
    zoneOf(ports, restaurant.geoKey),
    queueOf(ports, restaurant),
  ]);
  return ok({ restaurant, menu, zone, queueSeconds: queue });
}

/** Kitchens that do not count their load cost no query. */
export const queueOf = async (
  ports: Pick<Ports, "kitchens" | "clock">,
  restaurant: Restaurant,
): Promise<number> =>
  restaurant.makers === null
    ? 0
    : queueSeconds(await ports.kitchens.openWork(restaurant.id), restaurant, ports.clock.now());

/** The window this would be made in takes no more: said before the order is tried. */
async function windowProblems(
  ports: Ports,
  restaurant: Restaurant,
  { at, more }: { at: Date; more: KitchenLoad },
): Promise<Refusal[]> {
  const limits = limitsAt(restaurant, at);
  if (!limits) return [];
  const { startsAt, endsAt } = windowOf(limits, at);
  const [held] = await ports.kitchens.windows(restaurant.id, limits, {
    from: startsAt,
    to: endsAt,
  });
  return !held || fits(limits, held, more) ? [] : [{ code: "kitchen.window_full", from: endsAt }];
}

export const cartLines = (lines: readonly { itemId: string }[]): readonly CartLine[] =>
  lines as unknown as readonly CartLine[];

export const pricingRoutes = [
  route(getQuote, async ({ ports, body, cookies }) => {
    const offer = await offerOf(ports, body.restaurantId);
    if (!offer.ok) return offer;
    const location = body.location ?? (await placeOf(cookies))?.location ?? null;
    const at = ports.clock.now();
    const scheduledFor = body.scheduledFor ? new Date(body.scheduledFor) : null;
    const cart = { ...body, lines: cartLines(body.lines), location, scheduledFor };
    const priced = priceCart(offer.value, cart, at, ports.travel);
    if (!priced.ok) return priced;
    const { quote, prepSeconds, makeSeconds, travelSeconds } = priced.value;
    const full = await windowProblems(ports, offer.value.restaurant, {
      at: scheduledFor ?? at,
      more: { orders: 1, amount: quote.price.totalAmount, makeSeconds },
    });
    const promise = await promises(ports, {
      restaurant: offer.value.restaurant,
      location: body.fulfilment === "delivery" ? location : null,
      lines: body.lines.length,
      items: body.lines.reduce((sum, { quantity }) => sum + quantity, 0),
      totalAmount: quote.price.totalAmount,
      at,
    });
    const { from, to } = promise({ at, prepSeconds, travelSeconds, scheduledFor });
    return ok({
      lines: quote.lines.map((line) => ({ ...line, options: [...line.options] })),
      price: quote.price,
      problems: [...quote.problems, ...full],
      promise: { from: iso(from), to: iso(to) },
    });
  }),
];
