import { cva } from "class-variance-authority";

/** The look alone, for links that act like buttons. */
export const buttonStyle = cva(
  [
    "inline-flex items-center justify-center gap-2 font-semibold select-none",
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
        md: "rounded-pill min-h-control min-w-11 px-4 py-2 text-base",
        lg: "rounded-pill min-h-control-lg min-w-11 px-6 py-2.5 text-base",
        giant: "min-h-control-giant w-full rounded-card px-6 py-3 text-xl",
      },
      wide: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "primary", size: "md", wide: false },
  },
);
