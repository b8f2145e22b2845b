"use client";

import { cx } from "class-variance-authority";
import { UtensilsCrossed } from "lucide-react";
import { useEffect, useRef, useState } from "react";

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

/** A picture that keeps its place before, while and after it loads, and when it never does. */
export function Picture({
  src,
  srcSet,
  sizes,
  alt,
  ratio = 4 / 3,
  eager,
  className,
}: PictureProps) {
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (image.current?.complete) setState(image.current.naturalWidth > 0 ? "ready" : "failed");
  }, []);
  const missing = src === null || state === "failed";
  return (
    <span
      style={{ aspectRatio: ratio }}
      className={cx(
        "relative block overflow-hidden rounded-card bg-surface-sunken",
        state === "loading" && !missing && "animate-shimmer",
        className,
      )}
    >
      {missing ? (
        <span className="absolute inset-0 grid place-items-center text-muted">
          <UtensilsCrossed aria-hidden className="size-1/3 max-h-10" />
          <span className="sr-only">{alt}</span>
        </span>
      ) : (
        <img
          ref={image}
          src={src}
          srcSet={srcSet}
          sizes={sizes}
          alt={alt}
          loading={eager ? "eager" : "lazy"}
          fetchPriority={eager ? "high" : "auto"}
          decoding="async"
          onLoad={() => setState("ready")}
          onError={() => setState("failed")}
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
