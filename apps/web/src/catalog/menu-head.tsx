import type { getDelivery, RestaurantView } from "@swift-eats/contract/catalog";
import type { ResponseOf } from "@swift-eats/contract/wire";
import { Bike, Clock, ShoppingBag, Star } from "@swift-eats/ui/icons";
import { Notice } from "@swift-eats/ui/notice";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
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
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div className="flex items-center justify-between gap-3">
          <h1 className="text-2xl font-extrabold">{restaurant.name}</h1>
          <FavouriteButton
            restaurantId={restaurant.id}
            label={catalog("favourite", { name: restaurant.name })}
            marked={favourite}
            className="shrink-0"
          />
        </div>
        <p className="text-muted">
          {[restaurant.cuisines.join(" · "), restaurant.description].filter(Boolean).join(" · ")}
        </p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm font-semibold tabular">
          {restaurant.rating === null ? null : (
            <Fact icon={<Star aria-hidden className="fill-wait text-wait!" />}>
              {t.rich("rating", {
                rating: restaurant.rating,
                count: restaurant.ratingCount,
                few: (words) => <span className="font-normal text-muted">{words}</span>,
              })}
            </Fact>
          )}
          {delivery.to === "here" ? (
            <>
              <Fact icon={<Clock aria-hidden />}>{t("delivered_in", delivery.etaMinutes)}</Fact>
              <Fact icon={<Bike aria-hidden />}>
                {delivery.feeAmount === 0 ? (
                  catalog("free_delivery")
                ) : (
                  <>
                    <Price minor={delivery.feeAmount} currency={currency} locale={locale} />{" "}
                    {catalog("delivery")}
                  </>
                )}
              </Fact>
            </>
          ) : null}
          {minimumAmount > 0 ? (
            <Fact icon={<ShoppingBag aria-hidden />}>
              {t("minimum")} <Price minor={minimumAmount} currency={currency} locale={locale} />
            </Fact>
          ) : null}
          {state.open ? (
            <OpenBadge state={state} busyMinutes={busyMinutes} timeZone={timeZone} />
          ) : null}
        </p>
        {delivery.to === "nowhere" ? (
          <Notice tone="wait" title={t("out_of_reach")}>
            {t("out_of_reach_body")}
          </Notice>
        ) : null}
        {state.open ? null : (
          <Notice tone="wait" title={t(state.why === "paused" ? "paused" : "closed")}>
            {state.opensAt
              ? t(backOn(state.opensOn), {
                  day: day(state.opensAt),
                  time: clock(state.opensAt),
                })
              : t("closed_look")}
          </Notice>
        )}
      </div>
    </header>
  );
}

const backOn = (day: "today" | "tomorrow" | "this_week" | "later" | null) =>
  day === "today" || day === "tomorrow" ? (`closed_${day}` as const) : "closed_until";

/** A sign and its words, kept on one line. */
function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted">
      {icon}
      <span>{children}</span>
    </span>
  );
}
