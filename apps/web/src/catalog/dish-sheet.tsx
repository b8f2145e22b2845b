"use client";

import type { DietProfileView, ItemView, MenuView } from "@swift-eats/contract/catalog";
import { dishVerdict, isPicky } from "@swift-eats/domain/catalog";
import dynamic from "next/dynamic";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ItemSheetProps } from "./item-sheet.tsx";

// With a boundary of its own: else the page falls back to its skeleton while the part loads.
const ItemSheet = dynamic(() => import("./item-sheet.tsx").then((part) => part.ItemSheet), {
  loading: () => null,
});

export interface DishSheetProps {
  /** The menu's sections as JSON: a text costs the browser nothing until somebody opens a dish. */
  sectionsText: string;
  restaurant: ItemSheetProps["restaurant"];
  /** The visitor's saved diet. */
  profile: DietProfileView;
}

interface Shown {
  readonly item: ItemView;
  readonly servedFrom: string | null;
}

/** The dish of this id; null when it has left the menu. */
function dishOf(sectionsText: string, id: string): Shown | null {
  for (const { items, servedFrom } of JSON.parse(sectionsText) as MenuView["sections"]) {
    const item = items.find((each) => each.id === id);
    if (item) return { item, servedFrom };
  }
  return null;
}

const cardAt = (target: Element) => target.closest<HTMLElement>("[data-dish]");

/** The card pressed before the page could hear it: it has the focus, and not from the keyboard. */
const pressedEarly = (): string | undefined =>
  document.querySelector<HTMLElement>("[data-dish]:focus:not(:focus-visible)")?.dataset.dish;

/** Opens the dish whose card is pressed, wherever on the page it is. */
export function DishSheet({ sectionsText, restaurant, profile }: DishSheetProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [open, setOpen] = useState(false);
  const heard = useRef(false);
  useEffect(() => {
    const show = (pressed: string | undefined) => {
      const dish = pressed === undefined ? null : dishOf(sectionsText, pressed);
      if (!dish) return;
      setShown(dish);
      setOpen(true);
    };
    const press = ({ target }: MouseEvent) =>
      show(target instanceof Element ? cardAt(target)?.dataset.dish : undefined);
    if (!heard.current) show(pressedEarly());
    heard.current = true;
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, [sectionsText]);
  const id = shown?.item.id;
  const current = useMemo(() => (id ? dishOf(sectionsText, id) : null), [sectionsText, id]);
  const dish = current ?? shown;
  return dish ? (
    <ItemSheet
      key={dish.item.id}
      item={dish.item}
      restaurant={restaurant}
      verdict={isPicky(profile) ? dishVerdict(dish.item, profile) : null}
      servedFrom={dish.servedFrom}
      open={open}
      onOpenChange={setOpen}
    />
  ) : null;
}
