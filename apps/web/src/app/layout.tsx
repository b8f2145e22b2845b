import "./globals.css";
import { PageLayout } from "@swift-eats/frame/layout";
import { publicConfig } from "@swift-eats/server/env";
import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KeepOfflinePage } from "../offline/keep-offline-page.tsx";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("title"), template: "%s · Swift Eats" },
    description: t("about"),
    metadataBase: new URL(publicConfig().urls.web),
    appleWebApp: { capable: true, title: "Swift Eats" },
    openGraph: { siteName: "Swift Eats", type: "website" },
  };
}

export const viewport: Viewport = {
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#12110f" },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <PageLayout app="web" mapboxToken={publicConfig().mapboxToken}>
      {children}
      <KeepOfflinePage />
    </PageLayout>
  );
}
