"use client";

import { createContext, type ReactNode, useContext } from "react";

const TokenContext = createContext<string | null>(null);

export interface MapEngineProps {
  /** The operator's own account at Mapbox; null: maps are drawn without one. */
  mapboxToken: string | null;
  children: ReactNode;
}

/** Which engine draws the maps below. */
export function MapEngine({ mapboxToken, children }: MapEngineProps) {
  return <TokenContext value={mapboxToken}>{children}</TokenContext>;
}

export const useMapboxToken = (): string | null => useContext(TokenContext);
