export type { Actor, DomainEvent } from "./event.ts";
export { system } from "./event.ts";
export type { GeoPolygon, LngLat } from "./geo.ts";
export { bearingDegrees, distanceMetres, isInside, isPlace, offset } from "./geo.ts";
export type {
  AccountId,
  DriverId,
  EventId,
  Id,
  Ids,
  ItemId,
  LineId,
  OrderId,
  PaymentId,
  RestaurantId,
  StopId,
  TripId,
} from "./id.ts";
export { idFloor, idTime, isId, uuidv7 } from "./id.ts";
export type { Money } from "./money.ts";
export { amountMax, money, share, taxInside } from "./money.ts";
export type { Page, PageRequest } from "./page.ts";
export { pageLimitMax, pageOf } from "./page.ts";
export type { No, Ok, Refusal, Result } from "./result.ts";
export { invariant, ok, refuse } from "./result.ts";
export type { CityClock, Clock, LocalTime } from "./time.ts";
export {
  addSeconds,
  atRate,
  cityTime,
  dateAfter,
  instantOf,
  instantsOf,
  localTime,
  rateMax,
  rateMin,
  secondsBetween,
} from "./time.ts";
export type { StaleVersion, Version } from "./version.ts";
export { staleVersion } from "./version.ts";
