import { cx } from "class-variance-authority";

export interface PictureProps {
  src: string | null;
  srcSet?: string | undefined;
  sizes?: string | undefined;
  /** Empty for a picture that only decorates. */
  alt: string;
  /** Width over height. */
  ratio?: number | undefined;
  /** Above the fold: load at once. */
  eager?: boolean | undefined;
  className?: string | undefined;
}

/**
 * A picture that keeps its place before, while and after it loads, and when it never does: the plate behind it is seen
 * whenever it is not. Without a state of its own: lists hold a hundred of them.
 */
export function Picture({
  src,
  srcSet,
  sizes,
  alt,
  ratio = 4 / 3,
  eager,
  className,
}: PictureProps) {
  return (
    <span
      style={{ aspectRatio: ratio }}
      className={cx("relative block overflow-hidden rounded-card picture-plate", className)}
    >
      {src === null ? (
        <span className="sr-only">{alt}</span>
      ) : (
        <img
          // Before `src`: a browser that sets one after the other would begin with the wrong width.
          sizes={sizes}
          srcSet={srcSet}
          src={src}
          alt={alt}
          loading={eager ? "eager" : "lazy"}
          fetchPriority={eager ? "high" : "auto"}
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
