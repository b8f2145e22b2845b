import {
  type ClockView,
  forgetPlace,
  getClock,
  getMap,
  getPlace,
  listZones,
  type PlaceView,
  searchAddresses,
  setClock,
  setPlace,
  type ZoneView,
} from "@swift-eats/contract/cities";
import type { FoundAddress, Zone } from "@swift-eats/domain/cities";
import { ok, refuse } from "@swift-eats/domain/kernel";
import { cookie, dropCookie, placeCookie, seal } from "../session/index.ts";
import { clockChannel, type Ports } from "../wire/index.ts";
import { placeOf, placeSeconds, zoneAt } from "./place.ts";
import { route } from "./route.ts";

const zoneView = ({ geoKey, name, currency, timeZone, centre }: Zone): ZoneView => ({
  geoKey,
  name,
  currency,
  timeZone,
  centre,
});

const placeView = (place: FoundAddress | null, zone: Zone | null): PlaceView => ({
  place,
  zone: zone && zoneView(zone),
});

export const clockView = ({ clock, env }: Ports): ClockView => ({
  cityNow: clock.now().toISOString(),
  wallNow: clock.wall().toISOString(),
  rate: clock.rate(),
  adjustable: env.DEMO_MODE,
});

export const citiesRoutes = [
  route(setPlace, async ({ ports, body, setCookie }) => {
    const nearest = body.address ? null : await ports.addresses.nearest(body.location);
    const unnamed = { street: "", houseNumber: "", postcode: "", city: "" };
    const place: FoundAddress = {
      address: body.address ?? nearest?.address ?? unnamed,
      location: body.location,
    };
    const zone = await zoneAt(ports, body.location);
    setCookie(cookie(placeCookie, await seal("place", { ...place }, placeSeconds), placeSeconds));
    return ok(placeView(place, zone));
  }),
  route(getPlace, async ({ ports, cookies }) => {
    const place = await placeOf(cookies);
    return ok(placeView(place, place && (await zoneAt(ports, place.location))));
  }),
  route(forgetPlace, async ({ setCookie }) => {
    setCookie(dropCookie(placeCookie));
    return ok(undefined);
  }),
  route(searchAddresses, async ({ ports, body }) => {
    const items = await ports.addresses.search(body.text, body.near ?? null, 8);
    return ok({ items: [...items] });
  }),
  // Fresh: another process may have opened a zone a moment ago.
  route(listZones, async ({ ports }) => ok({ items: (await ports.zones.all()).map(zoneView) })),
  route(getMap, async ({ ports }) => {
    const held = (await ports.cityImports.all()).flatMap(({ attribution }) => attribution ?? []);
    return ok({ attribution: held.length > 0 ? [...new Set(held)].join(", ") : null });
  }),
  route(getClock, async ({ ports }) => ok(clockView(ports))),
  route(setClock, async ({ ports, body, viewer }) => {
    if (!ports.env.DEMO_MODE) return refuse({ code: "platform.clock_fixed" });
    const row = await ports.clockRow.setRate(body.rate, ports.clock.wall());
    ports.clock.follow(row);
    await ports.wake.notify(clockChannel, "");
    await ports.audit.note({
      actorId: viewer.kind === "account" ? viewer.accountId : "",
      action: "set clock rate",
      subject: "clock",
      reason: null,
      facts: { rate: body.rate },
      at: ports.clock.now(),
    });
    return ok(clockView(ports));
  }),
];
