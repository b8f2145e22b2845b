import type { ConsoleName } from "../env/index.ts";
import { capacityRoutes } from "./capacity.ts";
import { catalogRoutes } from "./catalog.ts";
import { citiesRoutes } from "./cities.ts";
import { courierRoutes } from "./courier.ts";
import { deliveryAreaRoutes } from "./delivery-areas.ts";
import { dispatchRoutes } from "./dispatch.ts";
import { etaRoutes } from "./eta.ts";
import { hoursRoutes } from "./hours.ts";
import { identityRoutes } from "./identity.ts";
import { kitchenRoutes } from "./kitchen.ts";
import { menuDraftRoutes } from "./menu-drafts.ts";
import { operationsRoutes } from "./operations.ts";
import { customerOrderRoutes } from "./ordering/customer.ts";
import { orderEventRoutes } from "./ordering/events.ts";
import { placementRoutes } from "./ordering/place.ts";
import { platformRoutes } from "./platform.ts";
import { pricingRoutes } from "./pricing.ts";
import type { Route } from "./route.ts";
import { routingRoutes } from "./routing.ts";
import { searchRoutes } from "./search.ts";
import { searchDeskRoutes } from "./search-desk.ts";
import { tasteRoutes } from "./tastes.ts";
import { trackingRoutes } from "./tracking.ts";
import { unclaimedRoutes } from "./unclaimed.ts";

/** Every endpoint with what answers it. */
export const routes: readonly Route[] = [
  identityRoutes,
  citiesRoutes,
  catalogRoutes,
  tasteRoutes,
  searchRoutes,
  searchDeskRoutes,
  pricingRoutes,
  placementRoutes,
  customerOrderRoutes,
  orderEventRoutes,
  kitchenRoutes,
  menuDraftRoutes,
  capacityRoutes,
  hoursRoutes,
  deliveryAreaRoutes,
  unclaimedRoutes,
  courierRoutes,
  routingRoutes,
  operationsRoutes,
  dispatchRoutes,
  trackingRoutes,
  etaRoutes,
  platformRoutes,
].flat() as readonly Route[];

/** What each console uses, by tag. The customer's app is also the public API: it has all. */
const tagsOf: Readonly<Record<ConsoleName, readonly string[] | "all">> = {
  web: "all",
  driver: ["Identity", "Courier", "Platform", "Cities"],
  restaurant: ["Identity", "Kitchen", "Catalogue", "Platform", "Cities"],
  ops: ["Identity", "Operations", "Catalogue", "Platform", "Cities", "Kitchen"],
};

export function routesOf(app: ConsoleName): readonly Route[] {
  const tags = tagsOf[app];
  return tags === "all" ? routes : routes.filter(({ endpoint }) => tags.includes(endpoint.tag));
}
