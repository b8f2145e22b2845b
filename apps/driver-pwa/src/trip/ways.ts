import type { LngLat } from "@swift-eats/domain/kernel";

/** Apps that can lead the way. `geo:` asks the phone which one. */
export function waysTo({ lng, lat }: LngLat) {
  const place = `${lat},${lng}`;
  return [
    { key: "phone", url: `geo:${place}?q=${place}` },
    {
      key: "google",
      url: `https://www.google.com/maps/dir/?api=1&travelmode=bicycling&destination=${place}`,
    },
    { key: "apple", url: `https://maps.apple.com/?daddr=${place}` },
    { key: "osmand", url: `https://osmand.net/map/navigate/?end=${place}` },
  ] as const;
}
