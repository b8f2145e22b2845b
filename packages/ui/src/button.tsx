"use client";

import { cva, cx, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";

/** The look alone, for links that act like buttons. */
export const buttonStyle = cva(
  [
    "inline-flex items-center justify-center gap-2 rounded-pill font-semibold select-none",
    "text-center whitespace-normal transition-colors no-underline",
    "disabled:opacity-55 aria-disabled:opacity-55 aria-busy:opacity-85! disabled:cursor-not-allowed aria-disabled:cursor-not-allowed",
    "[&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-ink hover:bg-accent-hover",
        secondary: "bg-surface-raised text-ink border border-line-strong hover:bg-surface-sunken",
        ghost: "bg-transparent text-ink hover:bg-surface-sunken",
        danger: "bg-bad text-bad-ink hover:opacity-90",
        good: "bg-good text-good-ink hover:opacity-90",
      },
      size: {
        md: "min-h-control min-w-11 px-4 py-2 text-base",
        lg: "min-h-control-lg min-w-11 px-6 py-2.5 text-base",
        giant: "min-h-control-giant w-full rounded-card px-6 py-3 text-xl",
      },
      wide: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "primary", size: "md", wide: false },
  },
);

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
