import type { Discovery, DishFacts, Restaurant } from "@swift-eats/domain/catalog";
import { addSeconds, type Clock, localTime, type RestaurantId } from "@swift-eats/domain/kernel";

type Figures = Awaited<ReturnType<Discovery["figures"]>>;

/** What lists are ranked and filtered by, at hand in the process. */
export interface ListingSource {
  /** Of these restaurants as they are: a menu that changed has another version. */
  facts(
    restaurants: readonly Restaurant[],
  ): Promise<ReadonlyMap<RestaurantId, readonly DishFacts[]>>;
  /** Of late. Nothing is waited for: until they are known they are nothing, and some minutes old afterwards. */
  figures(geoKey: string): Figures;
  /** One look at a menu; written with others, some seconds later. */
  saw(restaurant: Restaurant): void;
  /** Writes what was seen, now. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const rememberedMax = 20_000;
const figuresSeconds = 600;
/** Popular lately, not once. */
const figuresDays = 28;
const writeMs = 5_000;

export function listingSource(given: {
  readonly discovery: Discovery;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}): ListingSource {
  const { discovery, clock, onError } = given;
  const known = new Map<RestaurantId, { version: number; facts: readonly DishFacts[] }>();
  const figures = new Map<string, { value: Figures; untilMs: number }>();
  const seen = new Map<string, Map<RestaurantId, number>>();

  async function flush(): Promise<void> {
    const days = [...seen];
    seen.clear();
    for (const [day, views] of days) await discovery.addViews(views, day).catch(onError);
  }
  const timer = setInterval(() => void flush(), writeMs);
  timer.unref();

  function refresh(geoKey: string): void {
    const value = figures.get(geoKey)?.value ?? new Map();
    const until = () => clock.wall().getTime() + figuresSeconds * 1_000;
    // Held while it is asked, so that it is asked once.
    figures.set(geoKey, { value, untilMs: until() });
    discovery.figures(geoKey, addSeconds(clock.now(), -figuresDays * 86_400)).then(
      (fresh) => figures.set(geoKey, { value: fresh, untilMs: until() }),
      (error) => {
        figures.set(geoKey, { value, untilMs: 0 });
        onError(error);
      },
    );
  }

  return {
    async facts(restaurants) {
      const missing = restaurants.filter(({ id, version }) => known.get(id)?.version !== version);
      if (missing.length > 0) {
        if (known.size > rememberedMax) known.clear();
        const asked = await discovery.dishFacts(
          missing.map(({ id }) => id),
          clock.now(),
        );
        for (const { id, version } of missing)
          known.set(id, { version, facts: asked.get(id) ?? [] });
      }
      return new Map(restaurants.map(({ id }) => [id, known.get(id)?.facts ?? []]));
    },
    figures(geoKey) {
      const held = figures.get(geoKey);
      if (!held || held.untilMs < clock.wall().getTime()) refresh(geoKey);
      return figures.get(geoKey)?.value ?? new Map();
    },
    saw({ id, hours }) {
      const { date } = localTime(clock.now(), hours.timeZone);
      const views = seen.get(date) ?? new Map<RestaurantId, number>();
      views.set(id, (views.get(id) ?? 0) + 1);
      seen.set(date, views);
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
