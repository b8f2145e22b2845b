import { hoursOf } from "@swift-eats/contract/catalog";
import type {
  NewAccountBody,
  NewRestaurantBody,
  NewZoneBody,
} from "@swift-eats/contract/operations";
import { constraintOf } from "@swift-eats/db/connection";
import {
  checkDeliveryAreas,
  checkHours,
  type NewRestaurant,
  offUntil,
} from "@swift-eats/domain/catalog";
import type { Account } from "@swift-eats/domain/identity";
import { ok, type RestaurantId, type Result, refuse } from "@swift-eats/domain/kernel";
import { type Ports, searchMenusChannel } from "../wire/index.ts";

export async function importZone(
  ports: Ports,
  body: NewZoneBody,
): Promise<Result<{ geoKey: string }>> {
  if (await ports.zones.get(body.geoKey))
    return refuse({ code: "cities.zone_exists", geoKey: body.geoKey });
  await ports.zones.create(body);
  return ok({ geoKey: body.geoKey });
}

function toNewRestaurant(
  body: NewRestaurantBody,
  { timeZone, at }: { timeZone: string; at: Date },
): NewRestaurant {
  const off = offUntil("until_i_say", at, timeZone);
  const { alwaysOpen, hours: weekly, closedDates, specialDays, lastOrderMinutes, ...more } = body;
  const { prepMinutes, sections, ...rest } = more;
  return {
    ...rest,
    hours: hoursOf({ alwaysOpen, weekly, closedDates, specialDays, lastOrderMinutes }, timeZone),
    prepSeconds: prepMinutes * 60,
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map(({ prepMinutes: minutes, available, ...item }) => ({
        ...item,
        offUntil: available ? null : off,
        prepSeconds: minutes * 60,
      })),
    })),
  };
}

/** All or none. Refuses `cities.unknown_zone`, `catalog.slug_taken`, and hours or areas that mean nothing, by slug. */
export async function importRestaurants(
  ports: Ports,
  bodies: readonly NewRestaurantBody[],
): Promise<Result<{ items: { id: RestaurantId; slug: string }[] }>> {
  const drafts: NewRestaurant[] = [];
  for (const body of bodies) {
    const zone = await ports.zones.get(body.geoKey);
    if (!zone) return refuse({ code: "cities.unknown_zone", geoKey: body.geoKey });
    const draft = toNewRestaurant(body, { timeZone: zone.timeZone, at: ports.clock.now() });
    for (const checked of [
      checkHours(draft.hours),
      checkDeliveryAreas(draft.deliveryAreas, draft.location),
    ])
      if (!checked.ok) return refuse({ ...checked.refusal, slug: body.slug });
    drafts.push(draft);
  }
  try {
    const ids = await ports.restaurants.createAll(drafts);
    await ports.wake.notify(searchMenusChannel, "");
    return ok({ items: ids.map((id, index) => ({ id, slug: bodies[index]?.slug ?? "" })) });
  } catch (error) {
    if (constraintOf(error) === "restaurants_slug") return refuse({ code: "catalog.slug_taken" });
    throw error;
  }
}

/** All or none. Refuses `identity.email_taken`. */
export async function importAccounts(
  ports: Ports,
  bodies: readonly NewAccountBody[],
): Promise<Result<readonly Account[]>> {
  // Imported accounts often share a first password; hashing it once is enough, with one salt.
  const hashes = new Map<string, Promise<string>>();
  const accounts = await Promise.all(
    bodies.map(async ({ password, ...account }) => {
      const hash = hashes.get(password) ?? ports.passwords.hash(password);
      hashes.set(password, hash);
      return { ...account, passwordHash: await hash, emailVerified: true };
    }),
  );
  return ports.accounts.createAll(accounts, ports.clock.now());
}
