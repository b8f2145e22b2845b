import type { NearbyRestaurantView } from "@swift-eats/contract/catalog";
import { Price } from "@swift-eats/ui/price";
import { Star } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DishPicture } from "./dish-picture.tsx";
import { OpenBadge } from "./open-badge.tsx";

/** One restaurant of the list: the picture first, then time, fee and taste. */
export function RestaurantCard({ near, eager }: { near: NearbyRestaurantView; eager: boolean }) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const { restaurant, etaMinutes, deliveryFeeAmount } = near;
  const { currency, state, busyMinutes, timeZone } = restaurant;
  return (
    <Link
      href={`/restaurants/${restaurant.id}`}
      className="group flex flex-col overflow-hidden rounded-card border border-line bg-surface-raised text-ink no-underline transition-colors hover:border-line-strong"
    >
      <span className="relative block">
        <DishPicture
          name={restaurant.picture}
          ratio={16 / 9}
          eager={eager}
          sizes="(min-width: 1024px) 370px, (min-width: 640px) 50vw, 100vw"
          className={`rounded-none ${state.open ? "" : "opacity-60 grayscale"}`}
        />
        <span className="absolute start-3 top-3">
          <OpenBadge state={state} busyMinutes={busyMinutes} timeZone={timeZone} />
        </span>
      </span>
      <span className="flex flex-col gap-1 p-4">
        <span className="flex items-baseline justify-between gap-2">
          <span className="min-w-0 truncate text-lg font-bold">{restaurant.name}</span>
          {restaurant.rating === null ? null : (
            <span className="flex shrink-0 items-center gap-1 text-sm font-semibold tabular">
              <Star aria-hidden className="size-4 fill-wait text-wait" />
              <span className="sr-only">{t("rating")}</span>
              {restaurant.rating.toFixed(1)}
            </span>
          )}
        </span>
        <span className="truncate text-sm text-muted">{restaurant.cuisines.join(" · ")}</span>
        <span className="flex flex-wrap gap-x-3 text-sm tabular">
          <span className="font-semibold">{t("minutes", etaMinutes)}</span>
          <span>
            {deliveryFeeAmount === 0 ? (
              t("free_delivery")
            ) : (
              <>
                <Price minor={deliveryFeeAmount} currency={currency} locale={locale} />{" "}
                {t("delivery")}
              </>
            )}
          </span>
        </span>
      </span>
    </Link>
  );
}
