import { MapEngine } from "@swift-eats/ui/map-engine";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClockProvider } from "../clock/clock-provider.tsx";
import { DataProvider } from "../data/data-provider.tsx";
import { type ConsoleApp, LiveProvider } from "../live/live-provider.tsx";

/** The temperament of each app in the theme. */
const look: Record<ConsoleApp, string> = {
  web: "customer",
  driver: "courier",
  restaurant: "kitchen",
  ops: "ops",
};

export interface ConsoleLayoutProps {
  app: ConsoleApp;
  config: { readonly realtimeUrl: string; readonly mapboxToken: string | null };
  children: ReactNode;
}

/** `html` and `body` of a console with everything a screen may ask for. */
export async function ConsoleLayout({ app, config, children }: ConsoleLayoutProps) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const theme = jar.get("theme")?.value;
  return (
    <html
      lang={locale}
      data-app={look[app]}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
    >
      <body>
        <NextIntlClientProvider>
          <DataProvider>
            <LiveProvider app={app} realtimeUrl={config.realtimeUrl}>
              <ClockProvider>
                <MapEngine mapboxToken={config.mapboxToken}>{children}</MapEngine>
              </ClockProvider>
            </LiveProvider>
          </DataProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
