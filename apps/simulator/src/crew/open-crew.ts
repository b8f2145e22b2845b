import { listZones } from "@swift-eats/contract/cities";
import { kitchenRestaurants } from "@swift-eats/contract/kitchen";
import { townClock } from "../clock/town-clock.ts";
import { startCourier } from "../courier/courier.ts";
import { doorPhoto } from "../courier/door-photo.ts";
import { startGuests } from "../customers/guests.ts";
import { startKitchens } from "../kitchen/kitchen.ts";
import type { Settings } from "../settings.ts";
import { guestClient, Refused } from "../wire/session.ts";
import {
  crewCourierAccounts,
  crewKitchenAccount,
  enter,
  playedKitchenAccount,
} from "./accounts.ts";
import { crewCourier } from "./virtual-courier.ts";
import { crewKitchen } from "./virtual-kitchen.ts";

const demoZone = "larkhaven";
const guestRadiusMetres = 1_500;
const openOrdersMax = 15;

export interface Crew {
  counts(): Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/** Kitchens, couriers and guests of the demo town. Resolves when all of them are at work. */
export async function openCrew(
  settings: Settings,
  onFault: (error: unknown) => void,
): Promise<Crew> {
  const guest = guestClient(settings);
  const clock = await townClock(guest);
  const staff = await enter(settings, crewKitchenAccount, onFault);
  clock.follow(staff.socket([]));
  const played = await enter(settings, playedKitchenAccount, onFault);
  const [boards, zones] = await Promise.all([
    staff.client.call(kitchenRestaurants, {}),
    guest.call(listZones, {}),
  ]);
  if (!boards.ok) throw new Refused("Kitchens", boards.status, boards.problem.code);
  const zone = zones.ok ? zones.value.items.find(({ geoKey }) => geoKey === demoZone) : undefined;
  if (!zone) throw new Error(`There is no zone ${demoZone}`);

  const kitchens = startKitchens(
    staff,
    clock,
    {
      restaurantIds: boards.value.items.map(({ id }) => id),
      manner: crewKitchen(clock, new Set(played.account.restaurantIds)),
    },
    onFault,
  );
  const couriers = await Promise.all(
    crewCourierAccounts.map(async (account) => {
      const session = await enter(settings, account, onFault);
      const manner = crewCourier(zone.centre, doorPhoto(settings, session));
      return startCourier(session, clock, manner, onFault);
    }),
  );
  let guestOrders = 0;
  const stopGuests = startGuests(
    guest,
    clock,
    {
      centre: zone.centre,
      radiusMetres: guestRadiusMetres,
      everyMinutes: settings.guestMinutes,
      openOrdersMax,
      openOrders: kitchens.openOrders,
      onOrder: () => {
        guestOrders += 1;
      },
    },
    onFault,
  );
  return {
    counts: () => ({
      crew_kitchen_open_orders: kitchens.openOrders(),
      crew_couriers_busy: couriers.filter(({ hasWork }) => hasWork()).length,
      crew_guest_orders_total: guestOrders,
    }),
    async stop() {
      stopGuests();
      kitchens.stop();
      clock.close();
      await Promise.all(couriers.map((courier) => courier.stop()));
    },
  };
}
