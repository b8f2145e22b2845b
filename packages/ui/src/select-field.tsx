"use client";

import { cx } from "class-variance-authority";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { Field, type FieldProps, inputLook } from "./field.tsx";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectFieldProps
  extends FieldProps,
    Omit<ComponentProps<"select">, "className" | "id" | "children"> {
  options: readonly SelectOption[];
  /** An empty first choice, shown until something is picked. */
  placeholder?: string | undefined;
}

/** The platform's own chooser: best on a phone, free for screen readers. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, mark, quiet, className, options, placeholder, ...select } = props;
  return (
    <Field {...{ label, hint, error, mark, quiet, className }}>
      {(links) => (
        <span className="relative flex items-center">
          <select {...select} {...links} className={cx(inputLook, "appearance-none pe-10")}>
            {placeholder === undefined ? null : <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute end-3 size-5 text-muted"
          />
        </span>
      )}
    </Field>
  );
}
