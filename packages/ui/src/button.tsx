"use client";

import { cx, type VariantProps } from "class-variance-authority";
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { buttonStyle } from "./button-style.tsx";
import { LoaderCircle } from "./icons.tsx";

export { buttonStyle };

type Look = VariantProps<typeof buttonStyle>;

export interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  variant?: Look["variant"];
  size?: Look["size"];
  wide?: boolean | undefined;
  icon?: ReactNode;
  /** Work is under way: the button keeps its place and ignores presses. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Why the button cannot be used, shown under it; it stays focusable so that it can be read. */
  reason?: string | undefined;
}

/** The one way to press something. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    wide,
    icon,
    busy,
    disabled,
    reason,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const reasonId = useId();
  const explained = disabled === true && reason !== undefined;
  const inert = busy === true || explained;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (inert) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      onClick={press}
      disabled={disabled === true && !explained}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-describedby={explained ? reasonId : rest["aria-describedby"]}
      className={cx(buttonStyle({ variant, size, wide }), className)}
    >
      {busy ? <LoaderCircle aria-hidden className="size-[1.2em] animate-spin" /> : icon}
      {children}
    </button>
  );
  if (!explained) return button;
  return (
    <span className={cx("inline-flex flex-col gap-1", (wide || size === "giant") && "w-full")}>
      {button}
      <span id={reasonId} className="text-center text-sm text-muted">
        {reason}
      </span>
    </span>
  );
}
