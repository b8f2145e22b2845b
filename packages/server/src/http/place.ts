import type { FoundAddress, Zone } from "@swift-eats/domain/cities";
import type { LngLat } from "@swift-eats/domain/kernel";
import { open, placeCookie } from "../session/index.ts";
import type { Ports } from "../wire/index.ts";

/** Seconds that a place is remembered in the browser's cookie. */
export const placeSeconds = 30 * 86_400;

/** The place of the encrypted cookie: nowhere else is it kept. */
export async function placeOf(cookies: ReadonlyMap<string, string>): Promise<FoundAddress | null> {
  const place = await open("place", cookies.get(placeCookie));
  return place && typeof place.location === "object" ? (place as unknown as FoundAddress) : null;
}

const zonesSeconds = 30;
let held: { zones: Promise<readonly Zone[]>; untilMs: number } | null = null;

/** Zones change rarely and are few; half a minute old is young enough to price with. */
function zones(ports: Pick<Ports, "zones" | "clock">): Promise<readonly Zone[]> {
  const nowMs = ports.clock.wall().getTime();
  if (!held || held.untilMs < nowMs) {
    const loading = ports.zones.all();
    held = { zones: loading, untilMs: nowMs + zonesSeconds * 1_000 };
    loading.catch(() => {
      held = null;
    });
  }
  return held.zones;
}

export const forgetZones = (): void => {
  held = null;
};

export async function zoneOf(ports: Ports, geoKey: string): Promise<Zone> {
  const zone =
    (await zones(ports)).find((each) => each.geoKey === geoKey) ?? (await ports.zones.get(geoKey));
  if (!zone) throw new Error(`zone ${geoKey} is gone`);
  return zone;
}

/** The zone that delivers to a point; the smaller of two that overlap, as the database orders them. */
export const zoneAt = (ports: Ports, point: LngLat): Promise<Zone | null> => ports.zones.at(point);
