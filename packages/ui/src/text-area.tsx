"use client";

import { cx } from "class-variance-authority";
import type { ComponentProps } from "react";
import { Field, type FieldProps, inputLook } from "./field.tsx";

export type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, "className" | "id">;

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, mark, quiet, className, ...input } = props;
  return (
    <Field {...{ label, hint, error, mark, quiet, className }}>
      {(links) => (
        <textarea
          rows={3}
          {...input}
          {...links}
          className={cx(inputLook, "field-sizing-content min-h-20")}
        />
      )}
    </Field>
  );
}
