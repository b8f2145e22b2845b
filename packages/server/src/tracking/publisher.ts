import { randomUUID } from "node:crypto";
import type { DriverId } from "@swift-eats/domain/kernel";
import type { LivePosition } from "@swift-eats/redis/tracking";
import { metrics } from "../observe/index.ts";
import type { Ports } from "../wire/index.ts";
import type { PositionNews } from "./audience.ts";

/** Wall time between two messages to the other gateways, and between two writes of live positions. */
const tellMs = 10;
const storeMs = 100;
export const positionsChannel = "positions";

/** What travels between gateways: all positions of a zone and a tick in one message. */
interface Told {
  readonly from: string;
  readonly news: readonly PositionNews[];
}

type Hear = (news: readonly PositionNews[]) => void;

export interface Publisher {
  /** To screens here and on other gateways. */
  tell(news: PositionNews): void;
  /** To Redis, the newest of each courier. */
  store(position: LivePosition): void;
  forget(id: DriverId): void;
  hear(hear: Hear): () => void;
  stop(): Promise<void>;
}

export function publisher({ wake, positions }: Ports): Publisher {
  const me = randomUUID();
  const hearers = new Set<Hear>();
  let outgoing: PositionNews[] = [];
  let unstored = new Map<DriverId, LivePosition>();

  const hearAll: Hear = (news) => {
    for (const hear of hearers) hear(news);
  };
  const stopListening = wake.listen(positionsChannel, (payload) => {
    const { from, news } = payload as Told;
    if (from !== me) hearAll(news);
  });

  function tellAll(): void {
    const all = outgoing;
    outgoing = [];
    hearAll(all);
    for (const news of byZone(all)) wake.notify(positionsChannel, { from: me, news });
  }

  async function storeAll(): Promise<void> {
    const all = [...unstored.values()];
    unstored = new Map();
    // Redis may be away: the copy in PostgreSQL serves dispatch, screens poll.
    await positions.put(all).catch(() => metrics.liveStoreFaultsTotal.inc());
  }

  return {
    tell(news) {
      // Nobody but operations may see a courier without an order, and they look by themselves.
      if (news.customerOrderIds.length + news.kitchenOrders.length === 0) return;
      if (outgoing.length === 0) setTimeout(tellAll, tellMs);
      outgoing.push(news);
    },
    store(position) {
      if (unstored.size === 0) setTimeout(storeAll, storeMs);
      unstored.set(position.driverId, position);
    },
    forget: (id) => unstored.delete(id),
    hear(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    async stop() {
      await stopListening();
      tellAll();
      await storeAll();
    },
  };
}

function byZone(all: readonly PositionNews[]): Iterable<readonly PositionNews[]> {
  const zones = new Map<string, PositionNews[]>();
  for (const news of all) {
    const known = zones.get(news.geoKey);
    if (known) known.push(news);
    else zones.set(news.geoKey, [news]);
  }
  return zones.values();
}
