import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { addSeconds } from "@swift-eats/domain/kernel";
import type { TownClock } from "../clock/town-clock.ts";
import type { KitchenManner } from "../kitchen/kitchen.ts";

/** A newcomer should eat in about half a city hour: the crew cooks faster than the menu says. */
const prepShare = 0.75;
const prepMinutesLeast = 8;
const prepMinutesMost = 16;

/** City seconds before an answer. */
const answerSeconds = { least: 5, most: 20 };

/**
 * People who play the demo kitchen come first: at their restaurants the crew waits this much longer,
 * in wall seconds, before it steps in. Never past half of the time that is left to answer.
 */
const patienceWallSeconds = 40;

export const crewKitchen = (clock: TownClock, playedBy: ReadonlySet<string>): KitchenManner => ({
  acceptAt(order, now) {
    const usual = addSeconds(
      now,
      answerSeconds.least + Math.random() * (answerSeconds.most - answerSeconds.least),
    );
    if (!playedBy.has(order.restaurantId)) return usual;
    const patient = addSeconds(usual, patienceWallSeconds * clock.rate());
    const latest = order.acceptBy ? halfway(now, new Date(order.acceptBy)) : patient;
    return new Date(Math.min(patient.getTime(), latest.getTime()));
  },
  prepMinutes: (order) => crewPrepMinutes(order.prepMinutes),
  readyAt(order, now) {
    const due = new Date(order.readyEstimate ?? now);
    return playedBy.has(order.restaurantId)
      ? addSeconds(due, patienceWallSeconds * clock.rate())
      : due;
  },
});

export const crewPrepMinutes = (usual: KitchenOrderView["prepMinutes"]): number =>
  Math.min(prepMinutesMost, Math.max(prepMinutesLeast, Math.round(usual * prepShare)));

const halfway = (from: Date, to: Date) => new Date((from.getTime() + to.getTime()) / 2);
