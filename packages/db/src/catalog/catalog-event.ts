import { type EventId, type Ids, idTime, type RestaurantId } from "@swift-eats/domain/kernel";
import { json, type Queryable } from "../connection/index.ts";

interface Changed {
  readonly eventType: "RestaurantChanged" | "MenuPublished";
  readonly restaurantId: RestaurantId;
  readonly geoKey: string;
  readonly version: number;
}

/** Says in the change's own transaction that a restaurant or its menu is another: who keeps a copy forgets it. */
export async function writeCatalogEvent(
  tx: Queryable,
  ids: Ids,
  { eventType, restaurantId, geoKey, version }: Changed,
): Promise<void> {
  const eventId = ids.next<EventId>();
  await tx`insert into outbox ${tx({
    eventId,
    topic: "catalog_updates",
    key: restaurantId,
    geoKey,
    eventType,
    version,
    occurredAt: idTime(eventId),
    body: json(tx, { restaurantId }),
  })}`;
}
