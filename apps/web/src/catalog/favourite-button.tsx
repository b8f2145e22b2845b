"use client";

import { Heart } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface FavouriteButtonProps {
  restaurant: { readonly id: string; readonly name: string };
  marked: boolean;
  className?: string;
}

/** Marked at once; taken back when the server did not hear of it. */
export function FavouriteButton({ restaurant, marked, className = "" }: FavouriteButtonProps) {
  const t = useTranslations("catalog");
  const [on, setOn] = useState(marked);
  const press = async () => {
    const next = !on;
    setOn(next);
    const { tellFavourite } = await import("./taste-calls.ts");
    if (!(await tellFavourite(restaurant.id, next))) setOn(!next);
  };
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={t("favourite", { name: restaurant.name })}
      onClick={() => void press()}
      className={`grid size-11 place-items-center rounded-pill bg-surface-raised/90 text-ink shadow-float hover:bg-surface-raised ${className}`}
    >
      <Heart aria-hidden className={`size-5 ${on ? "fill-accent text-accent-text" : ""}`} />
    </button>
  );
}
