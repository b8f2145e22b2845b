/** How a zone is dispatched. One setting serves every zone unless operations say otherwise, with an end. */
export interface DispatchSettings {
  /** `offer`: couriers are asked. `direct`: couriers are told. */
  readonly mode: "offer" | "direct";
  /** Couriers who are free within this are planned for. */
  readonly horizonSeconds: number;
  readonly ordersPerTripMax: number;
  /** Kitchens this near to each other may share a trip; 0 = one kitchen a trip. */
  readonly nearRestaurantMetres: number;
  /** What may change until the courier reaches the kitchen: nothing, orders may join, or any exchange. */
  readonly revise: "none" | "add" | "exchange";
  /** Couriers set off so that they arrive this early. */
  readonly arriveEarlySeconds: number;
  /** At the counter and at the door, half before and half after the bag changes hands. */
  readonly pickupServiceSeconds: number;
  readonly dropoffServiceSeconds: number;
  /** No courier is asked to come from farther. */
  readonly pickupMetresMax: number;
  /** Trips that are planned for one courier, one after the other. */
  readonly tripsAheadMax: number;
  /** Seconds of click-to-door that a second on the way to a later trip's kitchen is worth. */
  readonly courierTimeWeight: number;
  /** The same for a second with food in the bag: what makes a bundle pay. */
  readonly loadedTimeWeight: number;
  /** What a second of the first way to a kitchen earns while it is calm: who is near is kept for what is urgent. */
  readonly reserveWeight: number;
  /** What it costs to count on a courier who is still to finish another trip. */
  readonly queueSeconds: number;
  /** An order that would cost everybody more than this waits for a better moment. */
  readonly postponeSeconds: number;
  /** Seconds of click-to-door that a second at the counter is worth, on top. */
  readonly freshnessWeight: number;
  /** Seconds of click-to-door that an hour's pay above the zone's share is worth. */
  readonly balanceWeightSeconds: number;
  /** Seconds of click-to-door that a courier who always says no is worth. */
  readonly performanceWeightSeconds: number;
  /** Past this age an order goes before everything that is younger. */
  readonly ageForcesSeconds: number;
  /** A trip is taken back before pick-up only when that saves this much; 0 = never. */
  readonly reassignGainSeconds: number;
  /** City seconds a courier has to answer. */
  readonly offerSeconds: number;
  readonly payPerTripAmount: number;
  readonly payPerOrderAmount: number;
  readonly payPerKmAmount: number;
  /** The re-offer ladder: so much more for each offer that came to nothing, that often. */
  readonly reofferStepAmount: number;
  readonly reofferStepsMax: number;
  /** How much is tried before the best plan so far is taken. */
  readonly triesMax: number;
}

export const defaultSettings: DispatchSettings = {
  mode: "offer",
  horizonSeconds: 1_200,
  ordersPerTripMax: 3,
  nearRestaurantMetres: 0,
  revise: "add",
  arriveEarlySeconds: 0,
  pickupServiceSeconds: 120,
  dropoffServiceSeconds: 120,
  pickupMetresMax: 20_000,
  tripsAheadMax: 3,
  courierTimeWeight: 0.15,
  loadedTimeWeight: 0.1,
  reserveWeight: 0.02,
  queueSeconds: 60,
  postponeSeconds: 9_000,
  freshnessWeight: 0,
  balanceWeightSeconds: 6,
  performanceWeightSeconds: 120,
  ageForcesSeconds: 3_600,
  reassignGainSeconds: 600,
  offerSeconds: 90,
  payPerTripAmount: 0,
  payPerOrderAmount: 0,
  payPerKmAmount: 0,
  reofferStepAmount: 0,
  reofferStepsMax: 3,
  triesMax: 200,
};
