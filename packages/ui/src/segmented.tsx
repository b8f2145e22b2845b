"use client";

import { cx } from "class-variance-authority";
import { type ReactNode, useId } from "react";

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: ReactNode;
  icon?: ReactNode;
  disabled?: boolean | undefined;
}

export interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly SegmentedOption<Value>[];
  className?: string | undefined;
}

/** Two to five choices side by side; one is always taken. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, onValueChange, options, className } = props;
  const name = useId();
  return (
    <fieldset
      aria-label={label}
      className={cx("inline-flex rounded-pill bg-surface-sunken p-1 ring-1 ring-line", className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            "relative flex min-h-11 flex-1 items-center justify-center gap-2 rounded-pill px-4 text-center font-semibold text-muted",
            "has-checked:bg-surface-raised has-checked:text-ink has-checked:shadow-sm has-checked:ring-1 has-checked:ring-line-strong",
            "has-focus-visible:outline-3 has-focus-visible:outline-ink has-disabled:opacity-50 [&_svg]:size-[1.2em]",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onValueChange(option.value)}
            className="absolute inset-0 appearance-none rounded-pill opacity-0"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
