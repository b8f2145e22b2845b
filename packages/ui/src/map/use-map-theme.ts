"use client";

import { useSyncExternalStore } from "react";
import type { MapTheme } from "./map-style.ts";

function watch(changed: () => void): () => void {
  const media = matchMedia("(prefers-color-scheme: dark)");
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  media.addEventListener("change", changed);
  return () => {
    root.disconnect();
    media.removeEventListener("change", changed);
  };
}

function present(): MapTheme {
  const asked = document.documentElement.dataset.theme;
  if (asked === "light" || asked === "dark") return asked;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Light or dark, as the page is now. */
export function useMapTheme(asked: MapTheme | "auto"): MapTheme {
  const theme = useSyncExternalStore(watch, present, () => "light" as const);
  return asked === "auto" ? theme : asked;
}

export const prefersStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
