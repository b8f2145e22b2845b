"use client";

import { useEffect } from "react";
import { useFresh } from "../shell/use-fresh.ts";
import { tellMenuSeen } from "./menu-seen.ts";

const freshMilliseconds = 30_000;

/** Keeps the menu true while it is looked at, and tells that it is. */
export function KeepFresh({ restaurantId }: { restaurantId: string }) {
  useFresh(freshMilliseconds);
  useEffect(() => tellMenuSeen(restaurantId), [restaurantId]);
  return null;
}
