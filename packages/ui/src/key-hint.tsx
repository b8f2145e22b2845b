import type { ReactNode } from "react";

/** A key to press. */
export function KeyHint({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid min-w-6 place-items-center rounded-md border border-line-strong bg-surface px-1.5 font-sans text-xs font-semibold text-muted">
      {children}
    </kbd>
  );
}
