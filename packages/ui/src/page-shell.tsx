import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

export interface PageShellProps {
  /** The words of the link that jumps over the bar. */
  skipLabel: string;
  bar?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
  bottom?: ReactNode;
  width?: "narrow" | "page" | "full";
}

const widths = { narrow: "max-w-xl", page: "max-w-6xl", full: "max-w-none" };

/** Bar, content and bottom of one screen, with a way past the bar for keyboards. */
export function PageShell({
  skipLabel,
  bar,
  banner,
  children,
  bottom,
  width = "page",
}: PageShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only rounded-input bg-ink px-4 py-3 text-surface focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50"
      >
        {skipLabel}
      </a>
      {bar}
      {banner}
      <main
        id="main"
        tabIndex={-1}
        className={cx(
          "mx-auto w-full flex-1 outline-none",
          widths[width],
          width !== "full" && "px-4 py-4",
        )}
      >
        {children}
      </main>
      {bottom}
    </div>
  );
}
