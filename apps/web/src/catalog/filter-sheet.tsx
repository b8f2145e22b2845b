"use client";

import { type Sort, sorts } from "@swift-eats/domain/catalog";
import { Button } from "@swift-eats/ui/button";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { Price } from "@swift-eats/ui/price";
import { Sheet } from "@swift-eats/ui/sheet";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { chip } from "./chip.ts";
import { currencySign } from "./currency-sign.ts";
import { type FilterProps, hrefOf, type ListWish, toggled } from "./list-wish.ts";

export interface FilterSheetProps extends FilterProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every filter as a link with the number of kitchens behind it; the counts follow each choice. */
export function FilterSheet({ wish, facets, currency, total, ...sheet }: FilterSheetProps) {
  const t = useTranslations("filters");
  const frame = useTranslations("frame");
  const diets = useTranslations("diets");
  const allergens = useTranslations("allergens");
  const locale = useLocale();
  const one = <K extends "rating" | "fee" | "time">(key: K, value: number) => ({
    wish,
    on: wish[key] === value,
    change: { [key]: wish[key] === value ? null : value },
  });
  return (
    <Sheet
      {...sheet}
      title={t("title")}
      closeLabel={frame("close")}
      footer={
        <div className="flex w-full gap-3">
          <Link
            href={hrefOf(wish, { ...nothing })}
            replace
            scroll={false}
            className={buttonStyle({ variant: "secondary", size: "lg" })}
          >
            {t("clear")}
          </Link>
          <Button size="lg" className="flex-1" onClick={() => sheet.onOpenChange(false)}>
            {total === 0 ? t("show_none") : t("show", { count: total })}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-6 pb-4">
        <Group title={t("sort")}>
          {sorts.map((sort: Sort) => (
            <Choice key={sort} wish={wish} on={wish.sort === sort} change={{ sort }}>
              {t(`sorts.${sort}`)}
            </Choice>
          ))}
        </Group>
        <Group title={t("diet")}>
          {facets.diets.map(({ value, count }) => (
            <Choice
              key={value}
              wish={wish}
              on={wish.diet.includes(value)}
              change={{ diet: toggled(wish.diet, value) }}
              count={count}
            >
              {diets(value)}
            </Choice>
          ))}
        </Group>
        <Group title={t("avoid")} hint={t("avoid_hint")}>
          {facets.avoid.map(({ value, count }) => (
            <Choice
              key={value}
              wish={wish}
              on={wish.avoid.includes(value)}
              change={{ avoid: toggled(wish.avoid, value) }}
              count={count}
            >
              <span className="inline-block first-letter:uppercase">{allergens(value)}</span>
            </Choice>
          ))}
        </Group>
        <Group title={t("price")}>
          {facets.priceLevels.map(({ value, count }) => (
            <Choice
              key={value}
              wish={wish}
              on={wish.price.includes(value)}
              change={{ price: toggled(wish.price, value) }}
              count={count}
            >
              <span className="sr-only">{t("price_level", { level: value })}</span>
              <span aria-hidden>{currencySign(currency, locale).repeat(value)}</span>
            </Choice>
          ))}
        </Group>
        <Group title={t("rating")}>
          {facets.ratings.map(({ value, count }) => (
            <Choice key={value} {...one("rating", value)} count={count}>
              {t("rating_from", { rating: value })}
            </Choice>
          ))}
        </Group>
        <Group title={t("fee")}>
          {facets.fees.map(({ value, count }) => (
            <Choice key={value} {...one("fee", value)} count={count}>
              {value === 0
                ? t("free")
                : t.rich("up_to", {
                    fee: () => <Price minor={value} currency={currency} locale={locale} />,
                  })}
            </Choice>
          ))}
        </Group>
        <Group title={t("time")}>
          {facets.minutes.map(({ value, count }) => (
            <Choice key={value} {...one("time", value)} count={count}>
              {t("within", { minutes: value })}
            </Choice>
          ))}
        </Group>
      </div>
    </Sheet>
  );
}

const nothing = {
  diet: [],
  avoid: [],
  price: [],
  rating: null,
  fee: null,
  time: null,
  open: false,
  favourites: false,
  sort: "best",
} as const;

function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-2 font-bold">{title}</legend>
      {hint ? <p className="mb-2 text-sm text-muted">{hint}</p> : null}
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  wish: ListWish;
  on: boolean;
  change: Partial<ListWish>;
  count?: number;
  children: ReactNode;
}

/** One that would leave nothing is still said, and cannot be taken. */
function Choice({ wish, on, change, count, children }: ChoiceProps) {
  const counted =
    count === undefined ? null : <span className="font-normal tabular opacity-75">{count}</span>;
  if (count === 0 && !on)
    return (
      <span aria-disabled="true" className={`${chip} border-dashed text-muted`}>
        {children} {counted}
      </span>
    );
  return (
    <Link
      href={hrefOf(wish, change)}
      replace
      scroll={false}
      prefetch={false}
      aria-current={on ? "true" : undefined}
      className={chip}
    >
      {children} {counted}
    </Link>
  );
}
