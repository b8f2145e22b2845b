"use client";

import { cx } from "class-variance-authority";
import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";

export interface CheckboxProps
  extends Omit<ComponentProps<"input">, "type" | "className" | "id" | "onChange"> {
  label: ReactNode;
  description?: ReactNode;
  /** Shown at the far end of the row: a price, a count. */
  trailing?: ReactNode;
  error?: string | undefined;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  className?: string | undefined;
}

/** A whole row that ticks; the row is the target. */
export function Checkbox(props: CheckboxProps) {
  const { label, description, trailing, error, onCheckedChange, className, ...input } = props;
  const id = useId();
  const described = [description ? `${id}-d` : "", error ? `${id}-e` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={className}>
      <label
        htmlFor={id}
        className="flex min-h-control items-center gap-3 py-1.5 has-disabled:opacity-60"
      >
        <span className="relative grid size-6 shrink-0 place-items-center">
          <input
            {...input}
            id={id}
            type="checkbox"
            aria-invalid={error ? true : undefined}
            aria-describedby={described === "" ? undefined : described}
            onChange={(event) => onCheckedChange?.(event.currentTarget.checked)}
            className="peer size-6 appearance-none rounded-md border-2 border-line-strong bg-surface-raised checked:border-accent checked:bg-accent aria-invalid:border-bad"
          />
          <Check
            aria-hidden
            strokeWidth={3.5}
            className="pointer-events-none absolute size-4 text-accent-ink opacity-0 peer-checked:opacity-100"
          />
        </span>
        <ChoiceText id={`${id}-d`} {...{ label, description, trailing }} />
      </label>
      {error ? <FieldError id={`${id}-e`} error={error} /> : null}
    </div>
  );
}

interface ChoiceTextProps {
  id: string;
  label: ReactNode;
  description?: ReactNode;
  trailing?: ReactNode;
  className?: string;
}

/** The words of one choice in a list. */
export function ChoiceText({ id, label, description, trailing, className }: ChoiceTextProps) {
  return (
    <span className={cx("flex min-w-0 flex-1 items-baseline gap-3", className)}>
      <span className="min-w-0 flex-1">
        <span className="block break-words">{label}</span>
        {description ? (
          <span id={id} className="block text-sm text-muted">
            {description}
          </span>
        ) : null}
      </span>
      {trailing ? <span className="shrink-0 text-muted tabular">{trailing}</span> : null}
    </span>
  );
}
