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
/** In a city of which some menu changes each minute, weighing that takes longer than this is not begun anew by each. */
const quickMs = 10_000;

/** What the last look at a zone saw, and whether its names were weighed since. */
interface Zone {
  /** Restaurant → version. */
  readonly seen: Map<string, number>;
  isWeighed: boolean;
  restsUntilMs: number;
}

/** Compares a zone with the last look: what was kept of a changed menu and around it is dropped, and words are counted again. */
async function look(ports: Ports, geoKey: string, zone: Zone, stopped: AbortSignal) {
  const { search, catalog, clock, log } = ports;
  const versions = await search.reach.versions(geoKey);
  const changed = versions.filter(({ id, version }) => zone.seen.get(id) !== version);
  for (const { id } of changed) if (zone.seen.has(id)) await catalog.changed(id);
  for (const { id, version } of changed) zone.seen.set(id, version);
  if (changed.length > 0) {
    zone.isWeighed = false;
    await search.changedAt(changed);
  }
  await search.words
    .countOrders(geoKey, addSeconds(clock.now(), -keptDays * daySeconds))
    // What was ordered is a matter of rank; new dishes are found without it.
    .catch((error: unknown) => log.warn({ err: error, geoKey }, "counting orders"));
  return weigh(ports, geoKey, zone, stopped);
}

/** True when names were weighed. What failed, or was cut off, is owed until the next look. */
async function weigh({ search }: Ports, geoKey: string, zone: Zone, stopped: AbortSignal) {
  const startedMs = performance.now();
  if (zone.isWeighed || startedMs < zone.restsUntilMs) return false;
  zone.isWeighed = await search.words.weigh(geoKey, stopped);
  const endedMs = performance.now();
  zone.restsUntilMs = endedMs - startedMs > quickMs ? endedMs + pollMs : 0;
  return true;
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
  const known = new Map<string, Zone>();
  const stopping = new AbortController();
  const visit = async (geoKey: string) => {
    const zone = known.get(geoKey) ?? { seen: new Map(), isWeighed: true, restsUntilMs: 0 };
    known.set(geoKey, zone);
    const weighed = await look(ports, geoKey, zone, stopping.signal);
    await warmMenus(ports, geoKey);
    return weighed;
  };
  const poll = loop(
    pollMs,
    async () => {
      let weighed = false;
      for (const { geoKey } of await zones.all())
        try {
          weighed = (await visit(geoKey)) || weighed;
        } catch (error) {
          // The other zones are none the worse for it.
          log.warn({ err: error, geoKey }, "search poll");
        }
      if (weighed) await ports.search.wordsChanged();
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
    stopping.abort();
    for (const stop of stops) await stop();
    await poll.stop();
  };
};

const placeOf = async ({ restaurants }: Ports, id: string): Promise<LngLat | undefined> =>
  (await restaurants.get(id as RestaurantId))?.location;
