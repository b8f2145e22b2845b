import { Picture } from "@swift-eats/ui/picture";

const widths = [320, 640, 828, 1280];

export interface DishPictureProps {
  /** The name in the contract; null draws a plate. */
  name: string | null;
  alt?: string;
  /** CSS width it is shown at, for the browser's choice. */
  sizes: string;
  ratio?: number;
  eager?: boolean;
  className?: string;
}

/** A picture of the house's own store in the widths it was cut to. */
export function DishPicture({ name, alt = "", ...rest }: DishPictureProps) {
  if (name === null) return <Picture {...rest} alt={alt} src={null} />;
  // As AVIF once that is made: the server sees who can show it.
  const at = (width: number) => `/media/${name}-${width}.webp`;
  const srcSet = widths.map((width) => `${at(width)} ${width}w`).join(", ");
  return <Picture {...rest} alt={alt} src={at(640)} srcSet={srcSet} />;
}
