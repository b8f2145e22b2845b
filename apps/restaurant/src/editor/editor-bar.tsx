import type { ReactNode } from "react";

/** What to do next, above everything at the bottom of the page. */
export function EditorBar({ children }: { children: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface-raised shadow-float">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-2 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        {children}
      </div>
    </div>
  );
}
