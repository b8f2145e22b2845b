"use client";

import type { ItemView, MenuView, RestaurantView } from "@swift-eats/contract/catalog";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMoments } from "../shell/moments.ts";
import { useFresh } from "../shell/use-fresh.ts";
import { ItemCard } from "./item-card.tsx";
import { MenuHead } from "./menu-head.tsx";
import { SectionNav } from "./section-nav.tsx";

const ItemSheet = dynamic(() => import("./item-sheet.tsx").then((part) => part.ItemSheet));

export interface MenuScreenProps {
  restaurant: RestaurantView;
  menu: MenuView;
}

const freshMilliseconds = 30_000;

/** The menu as the server knew it, kept true while the page is looked at. */
export function MenuScreen({ restaurant, menu }: MenuScreenProps) {
  const t = useTranslations("menu");
  const { clock } = useMoments(restaurant.timeZone);
  useFresh(freshMilliseconds);
  const [shown, setShown] = useState<ItemView | null>(null);
  const [open, setOpen] = useState(false);
  const current = menu.sections.flatMap(({ items }) => items).find(({ id }) => id === shown?.id);

  return (
    <>
      <MenuHead restaurant={restaurant} state={menu.state} busyMinutes={menu.busyMinutes} />
      <SectionNav sections={menu.sections} />
      <div className="flex flex-col gap-8 pt-4">
        {menu.sections.map((section) => (
          <section
            key={section.id}
            id={`s-${section.id}`}
            aria-labelledby={`h-${section.id}`}
            className="scroll-mt-36"
          >
            <h2 id={`h-${section.id}`} className="mb-3 text-lg font-bold">
              {section.name}
              {section.servedFrom ? (
                <span className="ms-2 text-sm font-normal text-muted">
                  {t("served_from", { time: clock(section.servedFrom) })}
                </span>
              ) : null}
            </h2>
            <ul className="grid gap-3 md:grid-cols-2">
              {section.items.map((item) => (
                <li key={item.id} className="grid">
                  <ItemCard
                    item={item}
                    currency={menu.currency}
                    timeZone={restaurant.timeZone}
                    onOpen={() => {
                      setShown(item);
                      setOpen(true);
                    }}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="text-sm text-muted">{t("allergen_note")}</p>
      </div>
      {shown ? (
        <ItemSheet
          key={shown.id}
          item={current ?? shown}
          restaurant={restaurant}
          open={open}
          onOpenChange={setOpen}
        />
      ) : null}
    </>
  );
}
