import { LiveParts } from "@swift-eats/frame/layout";
import { publicConfig } from "@swift-eats/server/env";
import type { ReactNode } from "react";

/** The pages that ask for more than they came with, or listen. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <LiveParts app="web" realtimeUrl={publicConfig().realtimeUrl}>
      {children}
    </LiveParts>
  );
}
