import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { softTone, solidTone, type Tone } from "./tone.tsx";

export interface BadgeProps {
  tone?: Tone | undefined;
  solid?: boolean | undefined;
  icon?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}

/** A state or a property in one word. */
export function Badge({ tone = "neutral", solid, icon, children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-pill px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap tabular [&_svg]:size-[1.2em]",
        solid ? solidTone[tone] : softTone[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
