"use client";

import type {
  DietProfileView,
  ItemView,
  MenuView,
  RestaurantView,
} from "@swift-eats/contract/catalog";
import { dishVerdict, isPicky } from "@swift-eats/domain/catalog";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useMoments } from "../shell/moments.ts";
import { useFresh } from "../shell/use-fresh.ts";
import { DietSwitch } from "./diet-switch.tsx";
import { ItemCard } from "./item-card.tsx";
import { type Delivery, MenuHead } from "./menu-head.tsx";
import { tellMenuSeen } from "./menu-seen.ts";
import { SectionNav } from "./section-nav.tsx";

// With a boundary of its own: else the page falls back to its skeleton while the part loads.
const ItemSheet = dynamic(() => import("./item-sheet.tsx").then((part) => part.ItemSheet), {
  loading: () => null,
});

export interface MenuScreenProps {
  restaurant: RestaurantView;
  menu: MenuView;
  /** The visitor's saved diet. */
  profile: DietProfileView;
  favourite: boolean;
  delivery: Delivery;
}

const freshMilliseconds = 30_000;

/** The menu as the server knew it, kept true while the page is looked at. */
export function MenuScreen(props: MenuScreenProps) {
  const { restaurant, menu, profile, favourite, delivery } = props;
  const t = useTranslations("menu");
  const { clock } = useMoments(restaurant.timeZone);
  useFresh(freshMilliseconds);
  const [shown, setShown] = useState<ItemView | null>(null);
  const [open, setOpen] = useState(false);
  const [hidden, setHidden] = useState(false);
  useEffect(() => tellMenuSeen(restaurant.id), [restaurant.id]);
  const picky = isPicky(profile);
  const verdictOf = (item: ItemView) => (picky ? dishVerdict(item, profile) : null);
  const unfit = picky
    ? menu.sections.flatMap(({ items }) => items).filter((item) => verdictOf(item) !== "suits")
    : [];
  const shownItems = (items: readonly ItemView[]) =>
    hidden ? items.filter((item) => !unfit.includes(item)) : items;
  const sections = menu.sections.filter(({ items }) => shownItems(items).length > 0);
  const home = menu.sections.find(({ items }) => items.some(({ id }) => id === shown?.id));
  const current = home?.items.find(({ id }) => id === shown?.id);

  return (
    <>
      <MenuHead
        restaurant={restaurant}
        state={menu.state}
        busyMinutes={menu.busyMinutes}
        favourite={favourite}
        delivery={delivery}
      />
      {unfit.length > 0 ? (
        <DietSwitch count={unfit.length} hidden={hidden} onHiddenChange={setHidden} />
      ) : null}
      <SectionNav sections={sections} />
      <div className="flex flex-col gap-8 pt-4">
        {sections.map((section) => (
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
              {shownItems(section.items).map((item) => (
                <li key={item.id} className="grid">
                  <ItemCard
                    item={item}
                    currency={menu.currency}
                    timeZone={restaurant.timeZone}
                    verdict={verdictOf(item)}
                    servedFrom={section.servedFrom}
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
          verdict={verdictOf(current ?? shown)}
          servedFrom={home?.servedFrom ?? null}
          open={open}
          onOpenChange={setOpen}
        />
      ) : null}
    </>
  );
}
