import type { ReactNode } from "react";
import { LiveClock } from "../clock/live-clock.tsx";
import { DataProvider } from "../data/data-provider.tsx";
import { LiveProvider, type LiveProviderProps } from "../live/live-provider.tsx";

/** For screens that ask and listen (`useAsk`, `useTell`, `useLive`, `useSession`); pages without pay nothing for it. */
export function LiveParts({ children, ...line }: LiveProviderProps & { children: ReactNode }) {
  return (
    <DataProvider>
      <LiveProvider {...line}>
        <LiveClock />
        {children}
      </LiveProvider>
    </DataProvider>
  );
}
