import type { ListedRestaurantView } from "@swift-eats/contract/catalog";
import { Salad, Star } from "@swift-eats/ui/icons";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { SoftLink } from "../shell/soft-link.tsx";
import { DishPicture } from "./dish-picture.tsx";
import { FavouriteButton } from "./favourite-button.tsx";
import { OpenBadge } from "./open-badge.tsx";

export interface RestaurantCardProps {
  near: ListedRestaurantView;
  /** In sight at once: its picture is not waited for. */
  eager: boolean;
  /** As wide as a card of a row, whatever the window. */
  narrow?: boolean;
  /** Picture beside the words. */
  row?: boolean;
}

/** One restaurant of the list: the picture first, then time, fee and taste. */
export function RestaurantCard({ near, eager, narrow = false, row = false }: RestaurantCardProps) {
  const { restaurant, favourite } = near;
  const { state, busyMinutes, timeZone } = restaurant;
  const t = useTranslations("catalog");
  const sizes = narrow
    ? "(min-width: 768px) 288px, 256px"
    : "(min-width: 1024px) 370px, (min-width: 640px) 50vw, calc(100vw - 32px)";
  return (
    <div className="relative grid">
      <SoftLink
        href={`/restaurants/${restaurant.id}`}
        className={`group flex overflow-hidden rounded-card border border-line bg-surface-raised text-ink no-underline transition-colors hover:border-line-strong ${row ? "" : "flex-col"}`}
      >
        <span className={`relative block ${row ? "w-28 shrink-0" : ""}`}>
          <DishPicture
            name={restaurant.picture}
            ratio={row ? 1 : 16 / 9}
            eager={eager}
            sizes={row ? "112px" : sizes}
            className={`rounded-none ${state.open ? "" : "opacity-60 grayscale"}`}
          />
          <span className="absolute start-3 top-3">
            <OpenBadge state={state} busyMinutes={busyMinutes} timeZone={timeZone} />
          </span>
        </span>
        <CardWords near={near} narrow={narrow} />
      </SoftLink>
      <FavouriteButton
        restaurantId={restaurant.id}
        label={t("favourite", { name: restaurant.name })}
        marked={favourite}
        className={`absolute end-2 ${row ? "bottom-2" : "top-2"}`}
      />
    </div>
  );
}

function CardWords({ near, narrow }: { near: ListedRestaurantView; narrow: boolean }) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const { restaurant, etaMinutes, deliveryFeeAmount, suitingDishes } = near;
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-1 p-4">
      <span className="flex items-baseline justify-between gap-2">
        <span className={`min-w-0 truncate font-bold ${narrow ? "" : "text-lg"}`}>
          {restaurant.name}
        </span>
        {restaurant.rating === null ? null : (
          <span className="flex shrink-0 items-center gap-1 text-sm font-semibold tabular">
            <Star aria-hidden className="size-4 fill-wait text-wait" />
            <span className="sr-only">{t("rating")}</span>
            {t("stars", { rating: restaurant.rating })}
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
              <Price minor={deliveryFeeAmount} currency={restaurant.currency} locale={locale} />{" "}
              {t("delivery")}
            </>
          )}
        </span>
      </span>
      {suitingDishes === null ? null : (
        <span className="flex items-center gap-1 text-sm text-good-text">
          <Salad aria-hidden className="size-4" />
          {t("suiting", { count: suitingDishes })}
        </span>
      )}
    </span>
  );
}
