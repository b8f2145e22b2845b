import { addSeconds, type LngLat, type RestaurantId } from "@swift-eats/domain/kernel";
import { catalogChannel, type Ports, searchMenusChannel } from "@swift-eats/server/wire";
import { consumeOrders } from "../consume-orders.ts";
import { loop, type Role } from "../role.ts";

/** What no event told is found by looking. Source: requirements, section 3, Search. */
const pollMs = 5 * 60_000;
const keptDays = 30;
const daySeconds = 86_400;
const popularDays = 7;
/** An order comes after about so many looks at a menu. */
const viewsAnOrder = 5;
const warmMax = 100;

/** What the last look saw: restaurant → version. */
type Seen = Map<string, number>;

/** Compares a zone with the last look: what was kept of a changed menu and around it is dropped, and words are counted again. */
async function look({ search, catalog, clock }: Ports, geoKey: string, seen: Seen) {
  const versions = await search.reach.versions(geoKey);
  const changed = versions.filter(({ id, version }) => seen.get(id) !== version);
  for (const { id } of changed) if (seen.has(id)) await catalog.changed(id);
  for (const { id, version } of changed) seen.set(id, version);
  if (changed.length > 0) await search.changedAt(changed);
  await search.words.countOrders(geoKey, addSeconds(clock.now(), -keptDays * daySeconds));
  if (changed.length > 0) await search.words.weigh(geoKey);
  return changed.length > 0;
}

/** The menus of a zone that are asked for most are in Redis before anybody asks, also after it was emptied. */
async function warmMenus({ discovery, catalog, clock }: Ports, geoKey: string): Promise<void> {
  const since = addSeconds(clock.now(), -popularDays * daySeconds);
  const figures = [...(await discovery.figures(geoKey, since))];
  const wanted = ({ orders, views }: { orders: number; views: number }) =>
    orders * viewsAnOrder + views;
  const popular = figures.sort(([, a], [, b]) => wanted(b) - wanted(a)).slice(0, warmMax);
  for (const [id] of popular) await catalog.page(id);
}

/** Keeps what searching remembers in step with menus: by word of a change, and every five minutes by looking. */
export const search: Role = (ports, here) => {
  const { wake, log, zones, clock } = ports;
  const seen = new Map<string, Seen>();
  const poll = loop(
    pollMs,
    async () => {
      let changed = false;
      for (const { geoKey } of await zones.all()) {
        const known = seen.get(geoKey) ?? new Map();
        seen.set(geoKey, known);
        changed = (await look(ports, geoKey, known)) || changed;
        await warmMenus(ports, geoKey);
      }
      if (changed) await ports.search.wordsChanged();
      await ports.search.log.forget(addSeconds(clock.now(), -keptDays * daySeconds));
    },
    (error) => log.warn({ err: error }, "search poll"),
  );
  const stops = [
    // Who changed a menu says so at once, and may die before: the event stands in the change's own transaction.
    consumeOrders(ports, here, {
      group: "catalog",
      topics: ["catalog_updates"],
      async handle({ eventType, body }) {
        await ports.catalog.changed(String(body.restaurantId) as RestaurantId);
        if (eventType === "MenuPublished") poll.wake();
      },
    }),
    wake.listen(searchMenusChannel, poll.wake, poll.wake),
    wake.listen(catalogChannel, (id) => {
      if (typeof id === "string")
        placeOf(ports, id).then(
          (place) => place && ports.search.changedAt([place]),
          (error) => log.warn({ err: error }, "search area"),
        );
    }),
  ];
  return async () => {
    for (const stop of stops) await stop();
    await poll.stop();
  };
};

const placeOf = async ({ restaurants }: Ports, id: string): Promise<LngLat | undefined> =>
  (await restaurants.get(id as RestaurantId))?.location;
