export type { FoundRestaurantView, RestaurantAreasView } from "./delivery-areas.ts";
export {
  findRestaurants,
  foundRestaurantsMax,
  getDeliveryAreas,
  setDeliveryAreas,
} from "./delivery-areas.ts";
export type { DeadLetterView, OperationsDriver, OperationsOrder } from "./desk.ts";
export {
  assignOrder,
  cancelByOperations,
  deadLetter,
  getOperationsOrder,
  historyLine,
  listDeadLetters,
  listOperationsDrivers,
  listOperationsOrders,
  operationsDriver,
  operationsOrder,
  overview,
  replayDeadLetter,
  unassignOrder,
} from "./desk.ts";
export type {
  SettingsChangeView,
  WishView,
  ZoneDispatch,
  ZoneFigures,
} from "./dispatch.ts";
export {
  changeZoneDispatch,
  dispatchOverview,
  getZoneDispatch,
  listDriverDecisions,
  listOrderDecisions,
  removeWish,
  setWish,
} from "./dispatch.ts";
export type {
  NewAccountBody,
  NewRestaurantBody,
  NewRestaurantInput,
  NewZoneBody,
} from "./imports.ts";
export {
  createAccounts,
  createRestaurants,
  createZone,
  newAccount,
  newItem,
  newRestaurant,
  newZone,
  removeZone,
} from "./imports.ts";
export type { UnclaimedRestaurantView } from "./unclaimed.ts";
export {
  claimRestaurant,
  dropUnclaimed,
  listUnclaimed,
  unclaimedShownMax,
} from "./unclaimed.ts";
export type { WhatIfView } from "./what-if.ts";
export { dispatchWhatIf, whatIfView } from "./what-if.ts";
