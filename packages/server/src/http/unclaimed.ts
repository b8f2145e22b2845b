import {
  claimRestaurant,
  dropUnclaimed,
  listUnclaimed,
  type UnclaimedRestaurantView,
  unclaimedShownMax,
} from "@swift-eats/contract/operations";
import {
  claimedRestaurant,
  type StreetAddress,
  type UnclaimedRestaurant,
} from "@swift-eats/domain/catalog";
import type { Account } from "@swift-eats/domain/identity";
import { ok, type RestaurantId, type Result, refuse } from "@swift-eats/domain/kernel";
import { type Ports, searchMenusChannel } from "../wire/index.ts";
import { note } from "./by-hand.ts";
import { mailTicket } from "./identity.ts";
import { zoneOf } from "./place.ts";
import { route } from "./route.ts";

const unknown = { code: "catalog.unknown_place" };

const view = ({ hours, cuisines, geoKey: _, osmId: __, ...place }: UnclaimedRestaurant) =>
  ({
    ...place,
    cuisines: [...cuisines],
    hoursRead: hours !== null,
  }) satisfies UnclaimedRestaurantView;

/** A restaurant has a street: the map's, that of the nearest house, or its name until the owner says. */
async function addressOf(
  { addresses }: Pick<Ports, "addresses">,
  { address, location, name }: UnclaimedRestaurant,
): Promise<StreetAddress> {
  if (address.street) return address;
  const near = await addresses.nearest(location);
  return near?.address ?? { ...address, street: name };
}

interface Owner {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

/** The restaurant joins those of the account; who has none yet gets one, and sets its password by mail. */
async function give(
  ports: Ports,
  restaurantId: RestaurantId,
  owner: Owner,
): Promise<Result<{ account: Account; invited: boolean }>> {
  const known = await ports.accounts.byEmail(owner.email);
  if (known) {
    await ports.accounts.join(known.id, restaurantId);
    return ok({ account: known, invited: false });
  }
  const created = await ports.accounts.create(
    {
      ...owner,
      role: "staff",
      // Nobody knows it: the mail is the only way in.
      passwordHash: await ports.passwords.hash(crypto.randomUUID()),
      emailVerified: false,
      restaurantIds: [restaurantId],
      geoKey: null,
      vehicle: null,
    },
    ports.clock.now(),
  );
  if (!created.ok) return created;
  await mailTicket(ports, "reset_password", created.value);
  return ok({ account: created.value, invited: true });
}

export const unclaimedRoutes = [
  route(listUnclaimed, async ({ ports, query: { geoKey, search: text } }) => {
    const { items, count } = await ports.unclaimed.list(geoKey, { text, limit: unclaimedShownMax });
    return ok({ items: items.map(view), count });
  }),
  route(claimRestaurant, async ({ ports, viewer, params, body }) => {
    const place = await ports.unclaimed.get(params.id);
    if (!place) return refuse(unknown);
    const account = await ports.accounts.byEmail(body.email);
    if (account && account.role !== "staff") return refuse({ code: "identity.not_staff" });
    const zone = await zoneOf(ports, place.geoKey);
    const address = await addressOf(ports, place);
    const restaurant = claimedRestaurant({ ...place, address }, zone);
    const restaurantId = await ports.unclaimed.claim(params.id, restaurant);
    if (!restaurantId) return refuse(unknown);
    const given = await give(ports, restaurantId, body);
    if (!given.ok) return given;
    await ports.wake.notify(searchMenusChannel, "");
    await note(ports, viewer, {
      action: "claim restaurant",
      subject: `restaurant ${restaurantId}`,
      reason: null,
      facts: { osmId: place.osmId, accountId: given.value.account.id },
    });
    return ok({ restaurantId, invited: given.value.invited });
  }),
  route(dropUnclaimed, async ({ ports, viewer, params }) => {
    const place = await ports.unclaimed.get(params.id);
    if (!place || !(await ports.unclaimed.drop(params.id))) return refuse(unknown);
    await note(ports, viewer, {
      action: "drop unclaimed restaurant",
      subject: place.osmId,
      reason: null,
      facts: { name: place.name },
    });
    return ok(undefined);
  }),
];
