import { createHash } from "node:crypto";
import { getMenu, getRestaurant, listSlots, nearbyRestaurants } from "@swift-eats/contract/catalog";
import { currentPrepSeconds, type Restaurant, slots } from "@swift-eats/domain/catalog";
import { fits, limitsAt, windowOf } from "@swift-eats/domain/inventory";
import { ok, type RestaurantId, refuse } from "@swift-eats/domain/kernel";
import { iso, menuView, nearbyView, restaurantView } from "../views/index.ts";
import type { Page, Ports } from "../wire/index.ts";
import { placeOf, zoneAt, zoneOf } from "./place.ts";
import { route } from "./route.ts";

const unknownRestaurant = { code: "catalog.unknown_restaurant" };

interface Bytes {
  readonly body: string;
  readonly etag: string;
}

/** A menu is written out once per cached page; the page is replaced when anything in it changes. */
const written = new WeakMap<Page, Bytes>();

async function menuBytes(ports: Ports, page: Page): Promise<Bytes> {
  const known = written.get(page);
  if (known) return known;
  const { currency } = await zoneOf(ports, page.restaurant.geoKey);
  const body = JSON.stringify(menuView(page.restaurant, page.menu, currency, ports.clock.now()));
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const bytes = { body, etag };
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
  route(nearbyRestaurants, async ({ ports, body, cookies }) => {
    const point = body.point ?? (await placeOf(cookies))?.location;
    if (!point) return refuse({ code: "cities.no_place" });
    const zone = await zoneAt(ports, point);
    if (!zone) return refuse({ code: "cities.not_delivered_here" });
    const at = ports.clock.now();
    const found = await ports.restaurants.nearby({
      geoKey: zone.geoKey,
      point,
      cuisine: null,
      limit: 500,
      offset: 0,
    });
    const counts = new Map<string, number>();
    for (const { restaurant } of found)
      for (const name of restaurant.cuisines) counts.set(name, (counts.get(name) ?? 0) + 1);
    const views = found
      .filter(({ restaurant }) => !body.cuisine || restaurant.cuisines.includes(body.cuisine))
      .map(({ restaurant, distanceMetres }) =>
        nearbyView(restaurant, distanceMetres, { zone, point, at, travel: ports.travel }),
      )
      .sort((a, b) => Number(b.restaurant.state.open) - Number(a.restaurant.state.open));
    const from = Number.parseInt(body.after ?? "0", 10) || 0;
    const items = views.slice(from, from + body.limit);
    return ok({
      items,
      next: views.length > from + body.limit ? String(from + body.limit) : null,
      cuisines: [...counts]
        .map(([name, count]) => ({ name, count }))
        .sort((a, b) => b.count - a.count),
    });
  }),
  route(getRestaurant, async ({ ports, params }) => {
    const page = await ports.catalog.page(params.id as RestaurantId);
    if (!page) return refuse(unknownRestaurant);
    const { currency } = await zoneOf(ports, page.restaurant.geoKey);
    return ok(restaurantView(page.restaurant, currency, ports.clock.now()));
  }),
  route(getMenu, async ({ ports, params, request }) => {
    const page = await ports.catalog.page(params.id as RestaurantId);
    if (!page) return refuse(unknownRestaurant);
    const { body, etag } = await menuBytes(ports, page);
    const headers = { etag, "cache-control": "no-cache", "content-type": "application/json" };
    return request.headers.get("if-none-match") === etag
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers });
  }),
  route(listSlots, async ({ ports, params }) => {
    const page = await ports.catalog.page(params.id as RestaurantId);
    if (!page) return refuse(unknownRestaurant);
    const at = ports.clock.now();
    const all = slots(page.restaurant.hours, at, currentPrepSeconds(page.restaurant, at));
    return ok({ items: (await withRoom(ports, page.restaurant, all)).map(iso) });
  }),
];
