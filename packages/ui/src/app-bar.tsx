import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

export interface AppBarProps {
  /** The back button or the mark. */
  leading?: ReactNode;
  title?: ReactNode;
  subtitle?: ReactNode;
  /** What stands at the end: connection, clock, account. */
  trailing?: ReactNode;
  /** A second line: search, tabs. */
  children?: ReactNode;
  className?: string | undefined;
}

/** The top of a screen; stays in sight. */
export function AppBar({ leading, title, subtitle, trailing, children, className }: AppBarProps) {
  return (
    <header
      className={cx(
        "sticky top-0 z-30 border-b border-line bg-surface pt-[env(safe-area-inset-top)]",
        className,
      )}
    >
      <div className="mx-auto flex min-h-14 w-full items-center gap-2 px-4 py-1.5">
        {leading}
        <div className="min-w-0 flex-1">
          {title ? <div className="truncate text-lg font-bold">{title}</div> : null}
          {subtitle ? <div className="truncate text-sm text-muted">{subtitle}</div> : null}
        </div>
        {trailing ? <div className="flex shrink-0 items-center gap-2">{trailing}</div> : null}
      </div>
      {children ? <div className="px-4 pb-2">{children}</div> : null}
    </header>
  );
}
