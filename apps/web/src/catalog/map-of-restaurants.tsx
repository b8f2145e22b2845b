"use client";

import { Skeleton } from "@swift-eats/ui/skeleton";
import dynamic from "next/dynamic";

/** The map's engine is heavy; it comes only to those who ask for the map. */
export const MapOfRestaurants = dynamic(
  () => import("./restaurant-map.tsx").then((part) => part.RestaurantMap),
  { ssr: false, loading: () => <Skeleton className="h-[70dvh]" /> },
);
