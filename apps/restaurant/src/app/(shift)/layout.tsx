import type { ReactNode } from "react";
import { ShiftProvider } from "../../shift/shift-provider.tsx";

export default function Layout({ children }: { children: ReactNode }) {
  return <ShiftProvider>{children}</ShiftProvider>;
}
