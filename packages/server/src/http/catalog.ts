import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import {
  getDelivery,
  getMenu,
  getRestaurant,
  listSlots,
  nearbyRestaurants,
  sawMenu,
  zoneRestaurants,
} from "@swift-eats/contract/catalog";
import {
  currentPrepSeconds,
  deliveryTerms,
  type Restaurant,
  slots,
} from "@swift-eats/domain/catalog";
import { delivers } from "@swift-eats/domain/cities";
import { fits, limitsAt, windowOf } from "@swift-eats/domain/inventory";
import { ok, type RestaurantId, refuse } from "@swift-eats/domain/kernel";
import { listNearby } from "../discovery/index.ts";
import { iso, menuView, nearbyView, restaurantView } from "../views/index.ts";
import type { Page, Ports } from "../wire/index.ts";
import { type Packed, packedContent } from "./packed.ts";
import { placeOf, zoneAt, zoneOf } from "./place.ts";
import { route } from "./route.ts";
import { dietOf, favouritesOf } from "./tastes.ts";

const unknownRestaurant = { code: "catalog.unknown_restaurant" };

/** A menu is written out and packed once per cached page; the page is replaced when anything in it changes. */
const written = new WeakMap<Page, Packed>();
const compress = promisify(gzip);

async function menuBytes(ports: Ports, page: Page): Promise<Packed> {
  const known = written.get(page);
  if (known) return known;
  const { currency } = await zoneOf(ports, page.restaurant.geoKey);
  const plain = JSON.stringify(menuView(page.restaurant, page.menu, currency, ports.clock.now()));
  const mark = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  const bytes = { mark, gzip: await compress(plain), plain };
  written.set(page, bytes);
  return bytes;
}

/** Slots whose window the kitchen has not filled yet. */
async function withRoom(
  ports: Ports,
  restaurant: Restaurant,
  all: readonly Date[],
): Promise<readonly Date[]> {
  const [first, last] = [all[0], all.at(-1)];
  const limits = first && limitsAt(restaurant, first);
  if (!first || !last || !limits) return all;
  const between = { from: windowOf(limits, first).startsAt, to: windowOf(limits, last).endsAt };
  const held = await ports.kitchens.windows(restaurant.id, limits, between);
  const full = held
    .filter((each) => !fits(limits, each, { orders: 1, amount: 0, makeSeconds: 0 }))
    .map(({ startsAt }) => startsAt.getTime());
  return all.filter(
    (slot) =>
      !limitsAt(restaurant, slot) || !full.includes(windowOf(limits, slot).startsAt.getTime()),
  );
}

export const catalogRoutes = [
  route(nearbyRestaurants, async (call) => {
    const { ports, body, cookies } = call;
    const point = body.point ?? (await placeOf(cookies))?.location;
    if (!point) return refuse({ code: "cities.no_place" });
    const zone = await zoneAt(ports, point);
    if (!zone) return refuse({ code: "cities.not_delivered_here" });
    const profile = body.myDiet ? await dietOf(call) : null;
    const favourites = await favouritesOf(call);
    return ok(await listNearby(ports, { zone, point, asked: body, profile, favourites }));
  }),
  route(zoneRestaurants, async ({ ports, params, query }) => {
    const { limit, after = null } = query;
    const page = { limit, after: after as RestaurantId | null };
    const ids = await ports.discovery.ofZone(params.geoKey, page);
    return ok({ ids: [...ids], next: ids.length < limit ? null : (ids.at(-1) ?? null) });
  }),
  route(sawMenu, async ({ ports, params }) => {
    const page = await ports.catalog.page(params.id as RestaurantId);
    if (page) ports.listings.saw(page.restaurant);
    return ok(undefined);
  }),
  route(getRestaurant, async ({ ports, params }) => {
    const page = await ports.catalog.page(params.id as RestaurantId);
    if (!page) return refuse(unknownRestaurant);
    const { currency } = await zoneOf(ports, page.restaurant.geoKey);
    return ok(restaurantView(page.restaurant, currency, ports.clock.now()));
  }),
  route(getDelivery, async ({ ports, params, cookies }) => {
    const page = await ports.catalog.page(params.id as RestaurantId);
    if (!page) return refuse(unknownRestaurant);
    const point = (await placeOf(cookies))?.location;
    if (!point) return ok({ to: "unknown" as const, minimumAmount: null });
    const { restaurant } = page;
    const zone = await zoneOf(ports, restaurant.geoKey);
    const terms = delivers(zone, point) ? deliveryTerms(restaurant, point) : null;
    if (!terms) return ok({ to: "nowhere" as const, minimumAmount: null });
    const given = { zone, point, at: ports.clock.now(), travel: ports.travel };
    const { deliveryFeeAmount, etaMinutes } = nearbyView(restaurant, 0, given);
    const { minimumAmount } = terms;
    return ok({ to: "here" as const, feeAmount: deliveryFeeAmount, minimumAmount, etaMinutes });
  }),
  route(getMenu, async ({ ports, params, request }) => {
    const page = await ports.catalog.page(params.id as RestaurantId);
    if (!page) return refuse(unknownRestaurant);
    return packedContent(request, await menuBytes(ports, page), {
      "cache-control": "no-cache",
      "content-type": "application/json",
    });
  }),
  route(listSlots, async ({ ports, params, query, cookies }) => {
    const page = await ports.catalog.page(params.id as RestaurantId);
    if (!page) return refuse(unknownRestaurant);
    const at = ports.clock.now();
    const { restaurant } = page;
    const door = query.fulfilment === "pickup" ? null : (await placeOf(cookies))?.location;
    const leg =
      door && deliveryTerms(restaurant, door)
        ? ports.travel.between(restaurant.location, door, "bicycle")
        : null;
    const { hours, pausedUntil } = restaurant;
    const prepSeconds = currentPrepSeconds(restaurant, at);
    const plan = { hours, pausedUntil, prepSeconds, travelSeconds: leg?.seconds ?? 0 };
    return ok({ items: (await withRoom(ports, restaurant, slots(plan, at))).map(iso) });
  }),
];
