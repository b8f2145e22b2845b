import type { getDelivery, RestaurantView } from "@swift-eats/contract/catalog";
import type { ResponseOf } from "@swift-eats/contract/wire";
import { Star } from "@swift-eats/ui/icons";
import { Notice } from "@swift-eats/ui/notice";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { useMoments } from "../shell/moments.ts";
import { DishPicture } from "./dish-picture.tsx";
import { FavouriteButton } from "./favourite-button.tsx";
import { OpenBadge } from "./open-badge.tsx";

export type Delivery = ResponseOf<typeof getDelivery>;

export interface MenuHeadProps {
  restaurant: RestaurantView;
  state: RestaurantView["state"];
  busyMinutes: number;
  favourite: boolean;
  /** To the visitor's place. */
  delivery: Delivery;
}

/** Picture, name and what one must know before choosing. */
export function MenuHead(props: MenuHeadProps) {
  const { restaurant, state, busyMinutes, favourite, delivery } = props;
  const t = useTranslations("menu");
  const catalog = useTranslations("catalog");
  const locale = useLocale();
  const { clock, day } = useMoments(restaurant.timeZone);
  const { currency, timeZone } = restaurant;
  const minimumAmount = delivery.minimumAmount ?? restaurant.minimumAmount;
  return (
    <header className="flex flex-col gap-3 md:flex-row md:items-center md:gap-6">
      <DishPicture
        name={restaurant.picture}
        ratio={16 / 9}
        eager
        sizes="(min-width: 768px) 340px, 100vw"
        className="w-full shrink-0 max-md:-mx-4 max-md:-mt-4 max-md:w-auto max-md:rounded-none md:w-80"
      />
      <div className="flex flex-col gap-2">
        <div className="flex items-center justify-between gap-3">
          <h1 className="text-2xl font-extrabold">{restaurant.name}</h1>
          <FavouriteButton
            restaurantId={restaurant.id}
            label={catalog("favourite", { name: restaurant.name })}
            marked={favourite}
            className="shrink-0"
          />
        </div>
        <p className="text-muted">{restaurant.description}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm tabular">
          {restaurant.rating === null ? null : (
            <span className="flex items-center gap-1 font-semibold">
              <Star aria-hidden className="size-4 fill-wait text-wait" />
              {t("rating", { rating: restaurant.rating.toFixed(1), count: restaurant.ratingCount })}
            </span>
          )}
          <span>{restaurant.cuisines.join(" · ")}</span>
          {minimumAmount > 0 ? (
            <span>
              {t("minimum")} <Price minor={minimumAmount} currency={currency} locale={locale} />
            </span>
          ) : null}
          {delivery.to === "here" ? (
            <span>
              {t("delivered_in", delivery.etaMinutes)} ·{" "}
              <Price minor={delivery.feeAmount} currency={currency} locale={locale} />
            </span>
          ) : null}
          <OpenBadge state={state} busyMinutes={busyMinutes} timeZone={timeZone} />
        </p>
        {delivery.to === "nowhere" ? (
          <Notice tone="wait" title={t("out_of_reach")}>
            {t("out_of_reach_body")}
          </Notice>
        ) : null}
        {state.open ? null : (
          <Notice tone="wait" title={t("closed")}>
            {state.opensAt
              ? t("closed_until", { day: day(state.opensAt), time: clock(state.opensAt) })
              : t("closed_look")}
          </Notice>
        )}
      </div>
    </header>
  );
}
