"use client";

import { type ReactNode, useId } from "react";
import { ChoiceText } from "./checkbox.tsx";

export interface SwitchProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  className?: string | undefined;
}

/** On or off, at once, without a save button. */
export function Switch(props: SwitchProps) {
  const { label, description, checked, onCheckedChange, disabled, className } = props;
  const id = useId();
  return (
    <div className={className}>
      <label
        htmlFor={id}
        className="flex min-h-control items-center gap-3 py-1.5 has-disabled:opacity-60"
      >
        <ChoiceText id={`${id}-d`} label={label} description={description} />
        <span className="relative h-8 w-14 shrink-0">
          <input
            id={id}
            type="checkbox"
            role="switch"
            checked={checked}
            aria-checked={checked}
            disabled={disabled}
            aria-describedby={description ? `${id}-d` : undefined}
            onChange={(event) => onCheckedChange(event.currentTarget.checked)}
            className="peer h-8 w-14 appearance-none rounded-pill border-2 border-line-strong bg-surface-sunken transition-colors checked:border-good checked:bg-good"
          />
          <span
            aria-hidden
            className="pointer-events-none absolute start-1 top-1 size-6 rounded-full bg-line-strong transition-transform peer-checked:translate-x-6 peer-checked:bg-good-ink rtl:peer-checked:-translate-x-6"
          />
        </span>
      </label>
    </div>
  );
}
