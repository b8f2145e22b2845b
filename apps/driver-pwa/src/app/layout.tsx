import "./globals.css";
import { ConsoleLayout } from "@swift-eats/frame/layout";
import { publicConfig } from "@swift-eats/server/env";
import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Installable } from "../duty/installable.tsx";

export const dynamic = "force-dynamic"; // the nonce of the CSP is made at each request

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("duty");
  return { title: t("app_name"), appleWebApp: { capable: true, title: t("app_short") } };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#12110f" },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <ConsoleLayout app="driver" config={publicConfig()}>
      <Installable>{children}</Installable>
    </ConsoleLayout>
  );
}
