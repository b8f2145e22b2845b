/** The look of a choice that is a link: it has an address, works without script, and says when it is taken. */
export const chip =
  "inline-flex min-h-11 items-center gap-1.5 rounded-pill border border-line-strong px-4 font-semibold whitespace-nowrap text-ink no-underline hover:bg-surface-sunken aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-surface";
