import { cx } from "class-variance-authority";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

export interface ListRowProps {
  leading?: ReactNode;
  title: ReactNode;
  subtitle?: ReactNode;
  trailing?: ReactNode;
  /** Pressing the row; draws a chevron. */
  onPress?: (() => void) | undefined;
  /** For a link: wrap the content in your own anchor with this class. */
  wrap?: ((content: ReactNode, className: string) => ReactNode) | undefined;
  className?: string | undefined;
}

/** One line of a list: picture, words, and what stands at the end. */
export function ListRow(props: ListRowProps) {
  const { leading, title, subtitle, trailing, onPress, wrap } = props;
  const pressable = onPress !== undefined || wrap !== undefined;
  const className = cx(
    "flex min-h-row w-full items-center gap-3 px-4 py-2.5 text-start text-ink no-underline",
    pressable && "transition-colors hover:bg-surface-sunken -outline-offset-3",
    props.className,
  );
  const content = (
    <>
      {leading ? <span className="shrink-0 [&>svg]:size-5">{leading}</span> : null}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{title}</span>
        {subtitle ? <span className="block text-sm text-muted">{subtitle}</span> : null}
      </span>
      {trailing ? <span className="shrink-0 tabular">{trailing}</span> : null}
      {pressable ? (
        <ChevronRight aria-hidden className="size-5 shrink-0 text-muted rtl:rotate-180" />
      ) : null}
    </>
  );
  if (wrap) return wrap(content, className);
  if (onPress)
    return (
      <button type="button" onClick={onPress} className={className}>
        {content}
      </button>
    );
  return <div className={className}>{content}</div>;
}
