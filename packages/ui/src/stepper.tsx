"use client";

import { cx } from "class-variance-authority";
import { Minus, Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";

export interface StepperProps {
  /** What is counted, for example "Quantity of Margherita". */
  label: string;
  lessLabel: string;
  moreLabel: string;
  value: number;
  onValueChange: (value: number) => void;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** Show a bin on the less button when one press removes the thing. */
  removes?: boolean | undefined;
  format?: ((value: number) => ReactNode) | undefined;
  size?: "md" | "lg" | undefined;
  disabled?: boolean | undefined;
}

/** A quantity with two large buttons. */
export function Stepper(props: StepperProps) {
  const { label, lessLabel, moreLabel, value, onValueChange, removes, format, size, disabled } =
    props;
  const { min = 0, max = 99, step = 1 } = props;
  const press = "grid place-items-center rounded-pill hover:bg-surface-sunken disabled:opacity-40";
  const target = size === "lg" ? "size-control-lg" : "size-control";
  return (
    <fieldset
      aria-label={label}
      className="inline-flex items-center rounded-pill border border-line-strong bg-surface-raised"
    >
      <button
        type="button"
        aria-label={lessLabel}
        disabled={disabled || value <= min}
        onClick={() => onValueChange(Math.max(min, value - step))}
        className={cx(press, target)}
      >
        {removes && value - step <= 0 ? (
          <Trash2 aria-hidden className="size-5" />
        ) : (
          <Minus aria-hidden className="size-5" />
        )}
      </button>
      <output aria-live="polite" className="min-w-8 px-1 text-center font-semibold tabular">
        {format ? format(value) : value}
      </output>
      <button
        type="button"
        aria-label={moreLabel}
        disabled={disabled || value >= max}
        onClick={() => onValueChange(Math.min(max, value + step))}
        className={cx(press, target)}
      >
        <Plus aria-hidden className="size-5" />
      </button>
    </fieldset>
  );
}
