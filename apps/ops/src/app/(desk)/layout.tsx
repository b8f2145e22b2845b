import { type ReactNode, Suspense } from "react";
import { DeskFrame } from "../../shell/desk-frame.tsx";
import { ZoneProvider } from "../../shell/zone-provider.tsx";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <ZoneProvider>
      <DeskFrame>
        <Suspense>{children}</Suspense>
      </DeskFrame>
    </ZoneProvider>
  );
}
