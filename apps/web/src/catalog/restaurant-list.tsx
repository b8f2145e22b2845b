import type { nearbyRestaurants } from "@swift-eats/contract/catalog";
import type { PointView, ResponseOf } from "@swift-eats/contract/wire";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { Heart, UtensilsCrossed } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SoftLink } from "../shell/soft-link.tsx";
import { CollectionRow } from "./collection-row.tsx";
import { CuisineFilter } from "./cuisine-filter.tsx";
import { DietNotice } from "./diet-notice.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { hrefOf, isHome, type ListWish } from "./list-wish.ts";
import { MapOfRestaurants } from "./map-of-restaurants.tsx";
import { RestaurantCard } from "./restaurant-card.tsx";

type Found = ResponseOf<typeof nearbyRestaurants>;

export interface RestaurantListProps {
  found: Found;
  wish: ListWish;
  door: PointView;
  /** What was ordered before, streamed in behind. */
  again: ReactNode;
}

/** Cards above the fold load at once. */
const eagerCards = 3;

export function RestaurantList({ found, wish, door, again }: RestaurantListProps) {
  const t = useTranslations("catalog");
  const { facets, currency, total, profile } = found;
  const [cuisine, ...others] = wish.cuisine;
  const rows = found.collections;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <CuisineFilter cuisines={facets.cuisines} wish={wish} />
        <FilterBar wish={wish} facets={facets} currency={currency} total={total} />
      </div>
      <h1 className={found.items.length === 0 ? "sr-only" : "text-xl font-extrabold"}>
        {cuisine && others.length === 0
          ? t("heading_cuisine", { cuisine, count: facets.open })
          : t("heading", { count: facets.open })}
      </h1>
      <DietNotice profile={profile} mine={wish.mine} href={hrefOf(wish, { mine: !wish.mine })} />
      {isHome(wish) ? again : null}
      {rows.map((row, index) => (
        <CollectionRow key={row.key} row={row} eager={index === 0} />
      ))}
      {rows.length > 0 ? <h2 className="mt-2 text-lg font-bold">{t("everything")}</h2> : null}
      {found.items.length === 0 ? (
        <Nothing favourites={wish.favourites} />
      ) : wish.map ? (
        <MapOfRestaurants items={found.items} door={door} />
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {found.items.map((near, index) => (
            <li key={near.restaurant.id} className="far-card">
              <RestaurantCard near={near} eager={rows.length === 0 && index < eagerCards} />
            </li>
          ))}
        </ul>
      )}
      {found.next && !wish.map ? (
        <SoftLink
          href={hrefOf(wish, { after: found.next })}
          className={buttonStyle({ variant: "secondary" })}
        >
          {t("more")}
        </SoftLink>
      ) : null}
    </div>
  );
}

function Nothing({ favourites }: { favourites: boolean }) {
  const t = useTranslations("catalog");
  return (
    <EmptyState
      icon={favourites ? <Heart aria-hidden /> : <UtensilsCrossed aria-hidden />}
      title={t(favourites ? "no_favourites" : "none")}
      body={t(favourites ? "no_favourites_body" : "none_body")}
      action={
        <SoftLink href="/" className={buttonStyle({ variant: "secondary" })}>
          {t("all_kitchens")}
        </SoftLink>
      }
    />
  );
}
