export {
  busyMinutes,
  kitchenRestaurantView,
  menuView,
  nearbyView,
  openStateView,
  restaurantView,
} from "./catalog.ts";
export { courierDecision, decisionView } from "./decision.ts";
export { iso, maybeIso } from "./instants.ts";
export { firstName, kitchenOrders } from "./kitchen.ts";
export { orderSummary, orderView } from "./order.ts";
export { restaurantResultView, searchResultView } from "./search.ts";
export { courierView, startOfDay, tripView } from "./trip.ts";
