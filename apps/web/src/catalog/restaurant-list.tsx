import type { nearbyRestaurants } from "@swift-eats/contract/catalog";
import type { ResponseOf } from "@swift-eats/contract/wire";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { UtensilsCrossed } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CuisineFilter } from "./cuisine-filter.tsx";
import { RestaurantCard } from "./restaurant-card.tsx";

export interface RestaurantListProps {
  found: ResponseOf<typeof nearbyRestaurants>;
  cuisine: string | null;
}

/** Cards above the fold load at once. */
const eagerCards = 3;

export function RestaurantList({ found, cuisine }: RestaurantListProps) {
  const t = useTranslations("catalog");
  const open = found.items.filter(({ restaurant }) => restaurant.state.open).length;
  return (
    <div className="flex flex-col gap-4">
      <CuisineFilter cuisines={found.cuisines} chosen={cuisine} />
      <h1 className="text-xl font-extrabold">
        {cuisine ? t("heading_cuisine", { cuisine, count: open }) : t("heading", { count: open })}
      </h1>
      {found.items.length === 0 ? (
        <EmptyState
          icon={<UtensilsCrossed aria-hidden />}
          title={t("none")}
          body={t("none_body")}
          action={
            <Link href="/" className={buttonStyle({ variant: "secondary" })}>
              {t("all")}
            </Link>
          }
        />
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {found.items.map((near, index) => (
            <li key={near.restaurant.id} className="grid">
              <RestaurantCard near={near} eager={index < eagerCards} />
            </li>
          ))}
        </ul>
      )}
      {found.next ? (
        <Link
          href={`/?${new URLSearchParams({ ...(cuisine ? { cuisine } : {}), after: found.next })}`}
          className={buttonStyle({ variant: "secondary" })}
        >
          {t("more")}
        </Link>
      ) : null}
    </div>
  );
}
