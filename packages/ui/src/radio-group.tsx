"use client";

import { cx } from "class-variance-authority";
import { type ReactNode, useId } from "react";
import { ChoiceText } from "./checkbox.tsx";
import { FieldError } from "./field.tsx";

export interface RadioOption {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  trailing?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioGroupProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  name?: string | undefined;
  value: string | null;
  onValueChange: (value: string) => void;
  options: readonly RadioOption[];
  /** Draw each choice as a card of its own. */
  cards?: boolean | undefined;
  quiet?: boolean | undefined;
  className?: string | undefined;
}

/** Exactly one of a few. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, hint, error, value, onValueChange, options, cards, quiet, className } = props;
  const id = useId();
  const name = props.name ?? id;
  return (
    <fieldset
      className={className}
      aria-describedby={error ? `${id}-e` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className={quiet ? "sr-only" : "mb-1 font-semibold"}>{legend}</legend>
      {hint ? <p className="mb-1 text-sm text-muted">{hint}</p> : null}
      <div className={cards ? "flex flex-col gap-2" : "flex flex-col"}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "flex min-h-control items-center gap-3 py-1.5 has-disabled:opacity-60",
              cards &&
                "rounded-card border border-line bg-surface-raised px-4 py-3 has-checked:border-ink has-checked:ring-1 has-checked:ring-ink",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              aria-describedby={option.description ? `${id}-${option.value}` : undefined}
              onChange={() => onValueChange(option.value)}
              className="size-6 shrink-0 appearance-none rounded-full border-2 border-line-strong bg-surface-raised checked:border-[7px] checked:border-accent"
            />
            <ChoiceText
              id={`${id}-${option.value}`}
              label={option.label}
              description={option.description}
              trailing={option.trailing}
            />
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-e`} error={error} /> : null}
    </fieldset>
  );
}
