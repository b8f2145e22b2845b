import {
  noteOpened,
  type SearchView,
  searchAll,
  type searchBody,
  searchFoodItems,
  searchRestaurants,
  suggest,
} from "@swift-eats/contract/search";
import type { Zone } from "@swift-eats/domain/cities";
import { type LngLat, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import {
  type Filters,
  facets,
  fold,
  type Hit,
  noFilters,
  readQuery,
  type SearchAsk,
  type SearchKind,
} from "@swift-eats/domain/search";
import type * as z from "zod";
import { restaurantResultView, searchResultView } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { placeOf, zoneAt } from "./place.ts";
import { type Call, route } from "./route.ts";

type Body = z.output<typeof searchBody>;

const insteadMax = 3;
const suggestionsMax = 8;

interface From {
  readonly zone: Zone;
  readonly point: LngLat | null;
}

/** The point of the body, a whole zone by its key, or the place of the cookie. */
async function from(
  { ports, cookies }: Pick<Call, "ports" | "cookies">,
  given: { readonly point?: LngLat | undefined; readonly geoKey?: string | undefined },
): Promise<Result<From>> {
  if (!given.point && given.geoKey) {
    const zone = await ports.zones.get(given.geoKey);
    return zone ? ok({ zone, point: null }) : refuse({ code: "cities.unknown_zone" });
  }
  const point = given.point ?? (await placeOf(cookies))?.location;
  if (!point) return refuse({ code: "cities.no_place" });
  const zone = await zoneAt(ports, point);
  return zone ? ok({ zone, point }) : refuse({ code: "cities.not_delivered_here" });
}

const filtersOf = ({ amountMax, ratingMin, ...body }: Body): Filters => ({
  cuisines: body.cuisines,
  diets: body.diets,
  freeFrom: body.freeFrom,
  priceLevels: body.priceLevels,
  amountMax: amountMax ?? null,
  ratingMin: ratingMin ?? null,
  openNow: body.openNow,
});

/** From `first` on, `limit` hits that are still true; and where the next page begins. */
async function pageOf(
  { search }: Ports,
  ask: SearchAsk,
  hits: readonly Hit[],
  { first, limit }: { readonly first: number; readonly limit: number },
) {
  const items: Hit[] = [];
  let at = first;
  while (items.length < limit && at < hits.length) {
    const wanted = hits.slice(at, at + limit - items.length);
    items.push(...(await search.confirmed(wanted, ask)));
    at += wanted.length;
  }
  return { items, next: at < hits.length ? String(at) : null };
}

async function found(call: Pick<Call, "ports" | "cookies">, body: Body, kind: SearchKind) {
  const { ports } = call;
  const startedMs = performance.now();
  const query = readQuery(body.text);
  if (!query.ok) return query;
  const where = await from(call, body);
  if (!where.ok) return where;
  const { zone, point } = where.value;
  const at = ports.clock.now();
  const filters = filtersOf(body);
  const ask = { geoKey: zone.geoKey, query: query.value, kind, point, filters, at };
  const { hits, didYouMean } = await ports.search.find(ask);
  const first = Number(body.after ?? 0);
  const page = await pageOf(ports, ask, hits, { first, limit: body.limit });
  const given = { currency: zone.currency, at };
  const searchId = first === 0 && query.value.words.length > 0 ? ports.ids.next() : null;
  if (searchId)
    ports.search.queries.note({
      id: searchId,
      geoKey: zone.geoKey,
      kind,
      text: query.value.text,
      results: hits.length,
      mended: didYouMean !== null,
      durationMs: Math.round(performance.now() - startedMs),
      askedAt: at,
    });
  const view: SearchView = {
    searchId,
    items: page.items.map((hit) => searchResultView(hit, given)),
    next: page.next,
    total: hits.length,
    didYouMean,
    facets: copied(facets(hits)),
    instead: hits.length > 0 ? [] : await instead(ports, ask, zone.currency),
  };
  return ok(view);
}

const copied = ({ cuisines, diets, priceLevels }: ReturnType<typeof facets>) => ({
  cuisines: [...cuisines],
  diets: [...diets],
  priceLevels: [...priceLevels],
});

/** Nothing answers the words: the places nearby that are open and liked, under the same hard rules. */
async function instead({ search }: Ports, ask: SearchAsk, currency: string) {
  const empty = { words: [], open: false, text: "" };
  const filters = { ...ask.filters, openNow: true };
  const browse = { ...ask, query: empty, kind: "restaurants" as const, filters };
  if (ask.point === null) return [];
  const { hits } = await search.find(browse);
  const items = await search.confirmed(hits.slice(0, insteadMax), browse);
  return items.flatMap((hit) =>
    hit.kind === "restaurant" ? [restaurantResultView(hit, { currency, at: ask.at })] : [],
  );
}

export const searchRoutes = [
  route(searchAll, (call) => found(call, call.body, "unified")),
  route(searchRestaurants, (call) => found(call, call.body, "restaurants")),
  route(searchFoodItems, (call) => found(call, call.body, "dishes")),
  route(suggest, async (call) => {
    const { ports, query: given } = call;
    const query = readQuery(given.text);
    if (!query.ok) return query;
    const where = await from(call, given);
    if (!where.ok) return where;
    if (query.value.words.length === 0) return ok({ items: [] });
    const { zone, point } = where.value;
    const ask = { geoKey: zone.geoKey, query: query.value, point, filters: noFilters };
    const at = ports.clock.now();
    const { hits } = await ports.search.find({ ...ask, kind: "unified", at });
    const names = new Map<string, { kind: Hit["kind"]; name: string }>();
    for (const hit of hits) {
      const name = hit.kind === "dish" ? hit.dish.name : hit.restaurant.name;
      if (!names.has(fold(name))) names.set(fold(name), { kind: hit.kind, name });
      if (names.size === suggestionsMax) break;
    }
    return ok({ items: [...names.values()] });
  }),
  route(noteOpened, async ({ ports, body }) => {
    await ports.search.queries.flush();
    await ports.search.log.opened(body.searchId, body.rank);
    return ok(undefined);
  }),
];
