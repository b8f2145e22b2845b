import { cva, cx, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";

const look = cva(
  "inline-flex shrink-0 items-center justify-center rounded-pill transition-colors disabled:opacity-50 disabled:cursor-not-allowed [&_svg]:size-[1.25em]",
  {
    variants: {
      variant: {
        ghost: "text-ink hover:bg-surface-sunken",
        raised: "bg-surface-raised text-ink shadow-float hover:bg-surface-sunken",
        outline: "border border-line-strong bg-surface-raised text-ink hover:bg-surface-sunken",
        primary: "bg-accent text-accent-ink hover:bg-accent-hover",
      },
      size: {
        md: "size-control text-base",
        lg: "size-control-lg text-lg",
        giant: "size-control-giant text-xl",
      },
    },
    defaultVariants: { variant: "ghost", size: "md" },
  },
);

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  label: string;
  icon: ReactNode;
  variant?: VariantProps<typeof look>["variant"];
  size?: VariantProps<typeof look>["size"];
}

/** A button that is only a picture; its label is spoken and shown on hover. */
export function IconButton({ label, icon, variant, size, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={cx(look({ variant, size }), className)}
    >
      {icon}
    </button>
  );
}
