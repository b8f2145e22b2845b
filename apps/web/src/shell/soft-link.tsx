import type { ComponentProps } from "react";

export interface SoftLinkProps extends ComponentProps<"a"> {
  href: string;
  /** The page stays where it is looked at: a filter, not another place. */
  keepScroll?: boolean;
}

/**
 * A link to another page of the app that costs the browser nothing of its own: `SoftLinks` sees its presses. Without
 * scripts, or before they came, it is the link that it looks like.
 */
export const SoftLink = ({ keepScroll = false, children, ...rest }: SoftLinkProps) => (
  <a {...rest} data-soft={keepScroll ? "keep" : "top"}>
    {children}
  </a>
);
