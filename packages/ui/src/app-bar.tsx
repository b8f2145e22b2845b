import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

export interface AppBarProps {
  /** The back button or the mark. */
  leading?: ReactNode;
  title?: ReactNode;
  subtitle?: ReactNode;
  /** What stands at the end: connection, clock, account. */
  trailing?: ReactNode;
  /** As wide as the page below it, so that their edges line up. */
  width?: "page" | "full";
  /** A second line: search, tabs. */
  children?: ReactNode;
  className?: string | undefined;
}

/** The top of a screen; stays in sight. */
export function AppBar(props: AppBarProps) {
  const { leading, title, subtitle, trailing, width = "full", children, className } = props;
  const inner = width === "page" ? "mx-auto w-full max-w-6xl px-4" : "w-full px-4";
  return (
    <header
      className={cx(
        "sticky top-0 z-30 border-b border-line bg-surface pt-[env(safe-area-inset-top)]",
        className,
      )}
    >
      <div className={cx("flex min-h-14 items-center gap-2 py-1.5", inner)}>
        {leading}
        <div className="min-w-0 flex-1">
          {title ? <div className="truncate text-lg font-bold">{title}</div> : null}
          {subtitle ? <div className="truncate text-sm text-muted">{subtitle}</div> : null}
        </div>
        {trailing ? <div className="flex shrink-0 items-center gap-2">{trailing}</div> : null}
      </div>
      {children ? <div className={cx("pb-2", inner)}>{children}</div> : null}
    </header>
  );
}
