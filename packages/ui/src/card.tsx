import { cx } from "class-variance-authority";
import type { ComponentProps } from "react";

export interface CardProps extends ComponentProps<"div"> {
  as?: "div" | "section" | "article" | "li";
  padded?: boolean | undefined;
  /** Something inside can be pressed: the card answers to hover and focus. */
  interactive?: boolean | undefined;
}

/** A thing on its own ground. */
export function Card({ as = "div", padded = true, interactive, className, ...rest }: CardProps) {
  const Element = as as "div";
  return (
    <Element
      {...rest}
      className={cx(
        "rounded-card border border-line bg-surface-raised text-ink",
        padded && "p-4",
        interactive && "transition-colors hover:border-line-strong",
        className,
      )}
    />
  );
}
