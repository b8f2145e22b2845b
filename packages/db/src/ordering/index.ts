export type { OrderPorts } from "./orders.ts";
export { ordersRepository } from "./orders.ts";
export type { Review, Reviews } from "./reviews.ts";
export { reviewsRepository } from "./reviews.ts";
