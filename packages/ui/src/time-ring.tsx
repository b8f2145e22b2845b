import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { elapsedShare, type RingTone, ringTone } from "./ring-tone.ts";

export { elapsedShare, type RingTone, ringTone };

export interface TimeRingProps {
  /** Share of the time used, 0 to 1 (see `elapsedShare`). */
  elapsed: number;
  /** Spoken in place of the drawing. */
  label: string;
  size?: number | undefined;
  children?: ReactNode;
}

const stroke: Record<RingTone, string> = {
  calm: "stroke-good",
  soon: "stroke-wait",
  late: "stroke-bad",
};

const radius = 44;
const length = 2 * Math.PI * radius;

/** A ring that empties: calm, then amber, then red. */
export function TimeRing({ elapsed, label, size = 72, children }: TimeRingProps) {
  const tone = ringTone(elapsed);
  const left = Math.min(1, Math.max(0, 1 - elapsed));
  return (
    <span
      role="img"
      aria-label={label}
      data-tone={tone}
      className="relative inline-grid shrink-0 place-items-center"
      style={{ width: size, height: size }}
    >
      <svg aria-hidden="true" viewBox="0 0 100 100" className="absolute inset-0 -rotate-90">
        <circle cx="50" cy="50" r={radius} fill="none" strokeWidth="9" className="stroke-line" />
        <circle
          cx="50"
          cy="50"
          r={radius}
          fill="none"
          strokeWidth="9"
          strokeLinecap="round"
          strokeDasharray={length}
          strokeDashoffset={length * (1 - left)}
          className={cx("transition-[stroke-dashoffset]", stroke[tone], left === 0 && "opacity-0")}
        />
        {left === 0 ? (
          <circle cx="50" cy="50" r={radius} fill="none" strokeWidth="9" className="stroke-bad" />
        ) : null}
      </svg>
      <span className="relative font-bold tabular">{children}</span>
    </span>
  );
}
