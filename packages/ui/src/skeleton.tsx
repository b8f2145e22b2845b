import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

/** A grey stand-in; give it the size of what comes. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span
      aria-hidden
      className={cx("block rounded-input bg-line animate-shimmer", className ?? "h-4 w-full")}
    />
  );
}

/** Wraps skeletons and says once that something is loading. */
export function Loading({ label, children, className }: LoadingProps) {
  return (
    <div role="status" aria-busy="true" className={className}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

export interface LoadingProps {
  label: string;
  children: ReactNode;
  className?: string | undefined;
}

/** Several lines of text to come, the last one shorter. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  const rows = Array.from({ length: lines }, (_, index) => index);
  return (
    <span className="flex flex-col gap-2">
      {rows.map((row) => (
        <Skeleton key={row} className={cx("h-4", row === lines - 1 ? "w-2/3" : "w-full")} />
      ))}
    </span>
  );
}
