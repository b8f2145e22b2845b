"use client";

import { cx } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps, inputLook } from "./field.tsx";

export interface TextFieldProps
  extends FieldProps,
    Omit<ComponentProps<"input">, "className" | "id" | "prefix"> {
  leading?: ReactNode;
  trailing?: ReactNode;
}

/** One line of text with label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, mark, quiet, className, leading, trailing, ...input } = props;
  return (
    <Field {...{ label, hint, error, mark, quiet, className }}>
      {(links) => (
        <span className="relative flex items-center">
          {leading ? (
            <span className="pointer-events-none absolute start-3 text-muted [&_svg]:size-5">
              {leading}
            </span>
          ) : null}
          <input
            {...input}
            {...links}
            className={cx(inputLook, leading && "ps-10", trailing && "pe-12")}
          />
          {trailing ? <span className="absolute end-1 flex items-center">{trailing}</span> : null}
        </span>
      )}
    </Field>
  );
}
