import type { Item, Menu, Restaurant, ThrottleLimits } from "../catalog/index.ts";
import { findItem, groupsInPlay } from "../catalog/index.ts";
import { addSeconds } from "../kernel/index.ts";

/** Not measured: a third of the prep time is hands, the rest is oven and queue. */
const handsOnShare = 1 / 3;

/** What an order asks of the kitchen, and what a window holds. */
export interface KitchenLoad {
  readonly orders: number;
  /** Minor units. */
  readonly amount: number;
  readonly makeSeconds: number;
}

/** The limits that hold for something to be made at `at`; null: none. */
export const limitsAt = (
  { throttle: limits, throttleUntil }: Restaurant,
  at: Date,
): ThrottleLimits | null => (limits && throttleUntil && throttleUntil > at ? limits : null);

/** The window an instant falls in. */
export function windowOf({ windowMinutes: minutes }: ThrottleLimits, at: Date) {
  const length = minutes * 60_000;
  const startsAt = new Date(Math.floor(at.getTime() / length) * length);
  return { startsAt, endsAt: new Date(startsAt.getTime() + length) };
}

/** May the window take this as well? An empty window takes anything, or a large order could never be placed. */
export function fits(limits: ThrottleLimits, held: KitchenLoad, more: KitchenLoad): boolean {
  if (held.orders === 0) return limits.ordersMax === null || limits.ordersMax > 0;
  return (
    within(limits.ordersMax, held.orders + more.orders) &&
    within(limits.amountMax, held.amount + more.amount) &&
    within(limits.makeMinutesMax, (held.makeSeconds + more.makeSeconds) / 60)
  );
}

const within = (max: number | null, value: number): boolean => max === null || value <= max;

/** Hands-on seconds of a portion; what is prepared already needs none. */
const makeSecondsOfItem = ({ stock, makeSeconds, prepSeconds }: Item): number =>
  stock === null ? (makeSeconds ?? Math.round(prepSeconds * handsOnShare)) : 0;

/** Hands-on seconds of a cart, the dishes inside its set menus included. */
export function makeSecondsOf(
  menu: Menu,
  lines: readonly {
    readonly itemId: string;
    readonly quantity: number;
    readonly optionIds: readonly string[];
  }[],
): number {
  const ofLine = (itemId: string, optionIds: readonly string[]): number => {
    const item = findItem(menu, itemId);
    if (!item) return 0;
    const dishes = groupsInPlay(item.modifierGroups, optionIds)
      .flatMap(({ options }) => options)
      .filter(({ id, itemId: dish }) => dish !== null && optionIds.includes(id))
      .map(({ itemId: dish }) => findItem(menu, dish ?? ""));
    return [item, ...dishes].reduce((sum, each) => sum + (each ? makeSecondsOfItem(each) : 0), 0);
  };
  return lines.reduce(
    (sum, { itemId, quantity, optionIds }) => sum + quantity * ofLine(itemId, optionIds),
    0,
  );
}

/** An open order, as far as it still needs hands. */
export interface OpenWork {
  readonly makeSeconds: number;
  readonly prepSeconds: number;
  /** Null until accepted. */
  readonly readyEstimate: Date | null;
  /** When it is to be begun; null: at once. */
  readonly prepareAt: Date | null;
}

/** Work that begins later than this is no queue for who orders now. */
const queueHorizonSeconds = 1_800;

/**
 * Seconds until hands are free for a new order: what is still to be made, shared by the makers. The one
 * number behind quotes, slots, busy mode and ETA. 0 while the kitchen does not count its load.
 */
export function queueSeconds(
  work: readonly OpenWork[],
  { makers }: Pick<Restaurant, "makers">,
  at: Date,
): number {
  if (makers === null) return 0;
  const horizon = addSeconds(at, queueHorizonSeconds);
  const left = work.reduce((sum, each) => {
    const { makeSeconds, prepSeconds, readyEstimate, prepareAt } = each;
    if (prepareAt && prepareAt > horizon) return sum;
    if (!readyEstimate || (prepareAt && prepareAt > at)) return sum + makeSeconds;
    const share = (readyEstimate.getTime() - at.getTime()) / 1_000 / Math.max(1, prepSeconds);
    return sum + makeSeconds * Math.min(1, Math.max(0, share));
  }, 0);
  return Math.round(left / makers);
}
