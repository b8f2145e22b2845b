import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

/** The main action of a screen, under the thumb. */
export function BottomBar({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div
      className={cx(
        "sticky bottom-0 z-30 flex flex-col gap-2 border-t border-line bg-surface-raised px-4 pt-3",
        "pb-[max(0.75rem,env(safe-area-inset-bottom))]",
        className,
      )}
    >
      {children}
    </div>
  );
}
