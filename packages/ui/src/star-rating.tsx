"use client";

import { cx } from "class-variance-authority";
import { Star } from "lucide-react";
import { type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";

export interface StarRatingProps {
  /** 0 to 5; halves are drawn. */
  value: number;
  label: string;
  children?: ReactNode;
}

const five = [1, 2, 3, 4, 5] as const;

/** A rating to read. */
export function StarRating({ value, label, children }: StarRatingProps) {
  return (
    <span className="inline-flex items-center gap-1 tabular">
      <span role="img" aria-label={label} className="inline-flex">
        {five.map((star) => (
          <span key={star} className="relative inline-block size-[1.1em]">
            <Star aria-hidden className="absolute size-full text-line-strong" />
            <span
              className="absolute inset-y-0 start-0 overflow-hidden"
              style={{ width: `${Math.min(1, Math.max(0, value - star + 1)) * 100}%` }}
            >
              <Star aria-hidden className="size-[1.1em] max-w-none fill-wait text-wait" />
            </span>
          </span>
        ))}
      </span>
      {children}
    </span>
  );
}

export interface StarInputProps {
  legend: ReactNode;
  value: number | null;
  onValueChange: (value: number) => void;
  /** The spoken name of one to five stars. */
  starLabels: readonly [string, string, string, string, string];
  error?: string | undefined;
}

/** A rating to give: five large stars that behave like radio buttons. */
export function StarInput({ legend, value, onValueChange, starLabels, error }: StarInputProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-e` : undefined}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="-ms-2 flex">
        {five.map((star) => (
          <label
            key={star}
            className="relative grid size-control-lg place-items-center rounded-pill has-focus-visible:outline-3 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={id}
              checked={value === star}
              aria-label={starLabels[star - 1]}
              onChange={() => onValueChange(star)}
              className="absolute inset-0 appearance-none opacity-0"
            />
            <Star
              aria-hidden
              className={cx(
                "size-8 transition-colors",
                value !== null && star <= value ? "fill-wait text-wait" : "text-line-strong",
              )}
            />
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-e`} error={error} /> : null}
    </fieldset>
  );
}
