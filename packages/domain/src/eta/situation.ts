import { localTime } from "../kernel/index.ts";
import type { Vehicle } from "../routing/index.ts";
import { type Progress, plannedSeconds } from "./estimate.ts";
import type { Lateness } from "./lateness.ts";
import type { Column, Facts } from "./learner/table.ts";

/** From where to the door a forecast reaches. A model is learned for each. */
export const etaStages = ["placed", "accepted", "picked_up"] as const;
export type EtaStage = (typeof etaStages)[number];

/** What is known of one order when it is placed, accepted, or on the way. Nothing that is known only later. */
export interface Situation {
  readonly stage: EtaStage;
  readonly progress: Progress;
  readonly timeZone: string;
  readonly restaurantId: string;
  readonly lines: number;
  readonly items: number;
  /** Minor units. */
  readonly totalAmount: number;
  readonly isScheduled: boolean;
  /** Kitchen to door as the crow flies; after pick-up, courier to door. */
  readonly straightMetres: number;
  readonly vehicle: Vehicle | null;
  /** Doors that come before this one on the courier's way. */
  readonly dropsBefore: number;
  /** Orders that kitchen and zone have open, and couriers on duty there. */
  readonly restaurantOrders: number;
  readonly zoneOrders: number;
  readonly driversOnDuty: number;
  /** How much longer than stated this kitchen takes at such an hour and load, and how surely. */
  readonly prepLateSeconds: number;
  readonly prepSpreadSeconds: number;
  /** How much longer than the plan such orders took of late. */
  readonly lateness: Lateness;
}

const number = (name: string): Column => ({ name, kind: "number" });

/** The columns of a live row, in the order in which a model reads them. */
export const situationColumns: readonly Column[] = [
  number("planSeconds"),
  number("readySeconds"),
  number("toRestaurantSeconds"),
  number("toDoorSeconds"),
  number("prepSeconds"),
  number("prepLateSeconds"),
  number("prepSpreadSeconds"),
  number("lateSeconds"),
  number("lateDeviationSeconds"),
  number("straightMetres"),
  number("minute"),
  number("lines"),
  number("items"),
  number("totalAmount"),
  number("dropsBefore"),
  number("restaurantOrders"),
  number("zoneOrders"),
  number("driversOnDuty"),
  number("ordersEachDriver"),
  { name: "weekday", kind: "category" },
  { name: "scheduled", kind: "category" },
  { name: "vehicle", kind: "category" },
  { name: "restaurant", kind: "id" },
];

/** A way on which the deviation of such orders is what it is; on a shorter one less can go wrong. */
const usualWaySeconds = 900;

/** The deviation that is left at this point: on the way it shrinks with the way. */
export function deviationLeft({ stage, progress, lateness }: Situation): number {
  if (stage !== "picked_up") return lateness.deviationSeconds;
  const share = Math.sqrt(plannedSeconds(progress) / usualWaySeconds);
  return lateness.deviationSeconds * Math.min(1, share);
}

/** The situation as a row of the learner. */
export function situationFacts(situation: Situation): Facts {
  const { progress, timeZone, zoneOrders, driversOnDuty } = situation;
  const { at, readyEstimate } = progress;
  const { weekday, minutes } = localTime(at, timeZone);
  return {
    planSeconds: plannedSeconds(progress),
    readySeconds: readyEstimate ? (readyEstimate.getTime() - at.getTime()) / 1_000 : null,
    toRestaurantSeconds: progress.toRestaurantSeconds,
    toDoorSeconds: progress.toDoorSeconds,
    prepSeconds: progress.prepSeconds,
    prepLateSeconds: situation.prepLateSeconds,
    prepSpreadSeconds: situation.prepSpreadSeconds,
    lateSeconds: situation.lateness.meanSeconds,
    lateDeviationSeconds: deviationLeft(situation),
    straightMetres: situation.straightMetres,
    minute: minutes,
    lines: situation.lines,
    items: situation.items,
    totalAmount: situation.totalAmount,
    dropsBefore: situation.dropsBefore,
    restaurantOrders: situation.restaurantOrders,
    zoneOrders,
    driversOnDuty,
    ordersEachDriver: driversOnDuty > 0 ? zoneOrders / driversOnDuty : null,
    weekday: String(weekday),
    scheduled: situation.isScheduled ? "yes" : "no",
    vehicle: situation.vehicle,
    restaurant: situation.restaurantId,
  };
}
