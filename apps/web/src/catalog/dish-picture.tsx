import { Picture } from "@swift-eats/ui/picture";

const widths = [320, 640, 1280];

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
  const at = (width: number) => `/media/${name}-${width}.webp`;
  return (
    <Picture
      {...rest}
      alt={alt}
      src={name === null ? null : at(640)}
      srcSet={
        name === null ? undefined : widths.map((width) => `${at(width)} ${width}w`).join(", ")
      }
    />
  );
}
