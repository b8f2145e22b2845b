"use client";

import { cx } from "class-variance-authority";
import { type ReactNode, useId } from "react";
import { CircleAlert } from "./icons.tsx";

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** A word such as "optional", beside the label. */
  mark?: string | undefined;
  /** Keep the label for screen readers only. */
  quiet?: boolean | undefined;
  className?: string | undefined;
}

export interface FieldLinks {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export const inputLook =
  "w-full min-h-control rounded-input border bg-surface-raised px-3 py-2 text-base text-ink placeholder:text-muted disabled:opacity-60 border-line-strong aria-invalid:border-bad aria-invalid:border-2";

/** Label, hint and error around any control, tied together for assistive technology. */
export function Field(props: FieldProps & { children: (links: FieldLinks) => ReactNode }) {
  const { label, hint, error, mark, quiet, className, children } = props;
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint ? hintId : "", error ? errorId : ""].filter(Boolean).join(" ");
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={quiet ? "sr-only" : "text-sm font-semibold"}>
        {label}
        {mark ? <span className="ms-1.5 font-normal text-muted">{mark}</span> : null}
      </label>
      {children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": error ? true : undefined,
      })}
      {hint ? (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** What is wrong with a field, said as soon as it is known. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return (
    <p
      id={id}
      aria-live="polite"
      className={error ? "flex gap-1.5 text-sm text-bad-text" : "sr-only"}
    >
      {error ? <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /> : null}
      {error}
    </p>
  );
}
