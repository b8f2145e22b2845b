import { MapEngine } from "@swift-eats/ui/map-engine";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClockProvider } from "../clock/clock-provider.tsx";
import type { ConsoleApp } from "../live/live-provider.tsx";
import { typeface } from "./typeface.ts";

/** The temperament of each app in the theme. */
const look: Record<ConsoleApp, string> = {
  web: "customer",
  driver: "courier",
  restaurant: "kitchen",
  ops: "ops",
};

export interface PageLayoutProps {
  app: ConsoleApp;
  mapboxToken: string | null;
  children: ReactNode;
}

/** `html` and `body` with the words, the colours, the clock and the choice of a map. */
export async function PageLayout({ app, mapboxToken, children }: PageLayoutProps) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const theme = jar.get("theme")?.value;
  return (
    <html
      lang={locale}
      className={typeface}
      data-app={look[app]}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
    >
      <body>
        <NextIntlClientProvider>
          <ClockProvider>
            <MapEngine mapboxToken={mapboxToken}>{children}</MapEngine>
          </ClockProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
