"use client";

import { useState } from "react";
import { useZone } from "../shell/zone-provider.tsx";
import { RestaurantAreas } from "./restaurant-areas.tsx";
import { RestaurantFinder } from "./restaurant-finder.tsx";

/** Where the restaurants of a zone deliver: find one, then draw. */
export function AreasScreen() {
  const { zone } = useZone();
  return <ZoneAreas key={zone.geoKey} />;
}

function ZoneAreas() {
  const [restaurantId, setRestaurantId] = useState<string | null>(null);
  return restaurantId ? (
    <RestaurantAreas
      key={restaurantId}
      restaurantId={restaurantId}
      onLeave={() => setRestaurantId(null)}
    />
  ) : (
    <RestaurantFinder onChoose={setRestaurantId} />
  );
}
