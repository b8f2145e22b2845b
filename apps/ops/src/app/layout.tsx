import "./globals.css";
import { ConsoleLayout } from "@swift-eats/frame/layout";
import { publicConfig } from "@swift-eats/server/env";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic"; // the nonce of the CSP is made at each request

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <ConsoleLayout app="ops" config={publicConfig()}>
      {children}
    </ConsoleLayout>
  );
}
