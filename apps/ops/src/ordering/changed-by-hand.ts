import {
  getOperationsOrder,
  listOperationsDrivers,
  listOperationsOrders,
  overview,
} from "@swift-eats/contract/operations";

/** What is read again after an order was changed by hand. */
export const changedByHand = [
  getOperationsOrder,
  listOperationsOrders,
  listOperationsDrivers,
  overview,
];
