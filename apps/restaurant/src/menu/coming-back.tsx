"use client";

import type { MenuView } from "@swift-eats/contract/catalog";
import { useCityNow } from "@swift-eats/frame/clock";
import { Notice } from "@swift-eats/ui/notice";
import { useTranslations } from "next-intl";

const dayMs = 86_400_000;

/** Every switch ends by itself; the kitchen hears of it while it can still say otherwise. */
export function ComingBack({ menu }: { menu: MenuView }) {
  const t = useTranslations("menu");
  const now = useCityNow(60_000);
  if (!now) return null;
  const soon = menu.sections
    .filter(({ servedFrom }) => servedFrom === null)
    .flatMap(({ items }) => items)
    .filter(
      ({ unavailableUntil }) =>
        unavailableUntil !== null && Date.parse(unavailableUntil) - now.getTime() <= dayMs,
    );
  return soon.length === 0 ? null : (
    <Notice tone="wait">{t("coming_back", { count: soon.length })}</Notice>
  );
}
