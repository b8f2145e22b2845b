export { ordersRepository } from "./orders.ts";
export type { OrderPorts } from "./read-order.ts";
export type { Review, Reviews } from "./reviews.ts";
export { reviewsRepository } from "./reviews.ts";
