import { getEtaHistory } from "@swift-eats/contract/eta";
import { getOperationsOrder } from "@swift-eats/contract/operations";
import type { OrderView } from "@swift-eats/contract/ordering";
import type { Client } from "@swift-eats/contract/wire";
import type { Instance, InstanceOrder } from "./instance.ts";
import { statedPrepMinutes } from "./open-zone.ts";
import type { Told } from "./promises.ts";
import type { Outcome } from "./report.ts";

export interface Placed {
  readonly wish: InstanceOrder;
  readonly orderId: string | null;
  readonly refusal: string | null;
}

export interface Reading {
  readonly client: Client;
  readonly placedAt: (placed: Placed) => Date;
  readonly naiveArrival: (wish: InstanceOrder) => Date;
}

/** What everybody adds to be on the safe side. Source: requirements, section 6, 14. */
const bufferMinutes = 15;

/** Distance ÷ speed, the stated prep time and the usual buffer. */
export function naiveArrivals(
  { restaurants, metresPerMinute }: Instance,
  minute: (at: number) => Date,
): (wish: InstanceOrder) => Date {
  const places = new Map(restaurants.map((place) => [place.id, place]));
  return (wish) => {
    const from = places.get(wish.restaurantId) ?? wish;
    const way = Math.hypot(wish.x - from.x, wish.y - from.y) / metresPerMinute;
    return minute(wish.placedMinute + way + statedPrepMinutes + bufferMinutes);
  };
}

/** What became of an order, from its history and from what was told about it. */
export async function outcomeOf(reading: Reading, placed: Placed): Promise<Outcome> {
  const { client } = reading;
  const { orderId, refusal } = placed;
  const none = { placedAt: reading.placedAt(placed), status: null, history: [], told: null };
  if (!orderId) return { ...none, refusal };
  const read = () => client.call(getOperationsOrder, { params: { id: orderId } });
  let answer = await read();
  // A server at its limit may refuse once; what is still unread then counts as lost.
  if (!answer.ok && answer.status >= 500) answer = await read();
  if (!answer.ok) return { ...none, refusal: null };
  const { order, history } = answer.value;
  const told = await toldOf(reading, placed, order);
  return { ...none, status: order.status, refusal: null, history, told };
}

async function toldOf(
  { client, naiveArrival }: Reading,
  { wish }: Placed,
  { id, promise }: OrderView,
): Promise<Told | null> {
  const answer = await client.call(getEtaHistory, { params: { orderId: id } });
  const first = answer.ok ? answer.value.items.find(({ stage }) => stage === "placed") : null;
  if (!first) return null;
  return {
    from: new Date(promise.from),
    to: new Date(promise.to),
    middle: new Date(first.middle),
    naive: naiveArrival(wish),
    isLearned: first.source === "learned",
  };
}
