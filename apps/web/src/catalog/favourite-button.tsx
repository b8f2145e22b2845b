"use client";

import { Heart } from "@swift-eats/ui/icons";
import { useState } from "react";

export interface FavouriteButtonProps {
  restaurantId: string;
  /** In the reader's language, by the server: a list has one for each card. */
  label: string;
  marked: boolean;
  className?: string;
}

/** Marked at once; taken back when the server did not hear of it. */
export function FavouriteButton(props: FavouriteButtonProps) {
  const { restaurantId, label, marked, className = "" } = props;
  const [on, setOn] = useState(marked);
  const press = async () => {
    const next = !on;
    setOn(next);
    const { tellFavourite } = await import("./taste-calls.ts");
    if (!(await tellFavourite(restaurantId, next))) setOn(!next);
  };
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={label}
      onClick={() => void press()}
      className={`grid size-11 place-items-center rounded-pill bg-surface-raised/90 text-ink shadow-float hover:bg-surface-raised ${className}`}
    >
      <Heart aria-hidden className={`size-5 ${on ? "fill-accent text-accent-text" : ""}`} />
    </button>
  );
}
