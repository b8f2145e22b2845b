import type { ReactNode } from "react";
import type { ConsoleApp } from "../live/live-provider.tsx";
import { LiveParts } from "./live-parts.tsx";
import { PageLayout } from "./page-layout.tsx";

export interface ConsoleLayoutProps {
  app: ConsoleApp;
  config: { readonly realtimeUrl: string; readonly mapboxToken: string | null };
  children: ReactNode;
}

/** `html` and `body` of a console with everything a screen may ask for. */
export function ConsoleLayout({ app, config, children }: ConsoleLayoutProps) {
  return (
    <PageLayout app={app} mapboxToken={config.mapboxToken}>
      <LiveParts app={app} realtimeUrl={config.realtimeUrl}>
        {children}
      </LiveParts>
    </PageLayout>
  );
}
