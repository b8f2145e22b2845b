import type { SearchResult } from "@swift-eats/contract/search";
import { Badge } from "@swift-eats/ui/badge";
import { Star } from "@swift-eats/ui/icons";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { DishPicture } from "../catalog/dish-picture.tsx";
import { OpenBadge } from "../catalog/open-badge.tsx";
import { toldDiets } from "../catalog/told-diets.ts";
import { OpenedLink } from "./opened-link.tsx";

export interface ResultCardProps {
  result: SearchResult;
  searchId: string | null;
  rank: number;
}

/** A dish with where it comes from, or a restaurant with what of its menu answers. */
export function ResultCard({ result, searchId, rank }: ResultCardProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  const { restaurant, distanceMetres, alsoAt } = result;
  const dish = result.kind === "dish" ? result.item : null;
  const distance =
    distanceMetres === null ? null : t("away", { km: Math.max(0.1, distanceMetres / 1_000) });
  return (
    <OpenedLink
      href={`/restaurants/${restaurant.id}`}
      searchId={searchId}
      rank={rank}
      className="flex w-full min-w-0 items-stretch gap-3 rounded-card border border-line bg-surface-raised p-3 text-ink no-underline transition-colors hover:border-line-strong"
    >
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="font-bold">{dish ? dish.name : restaurant.name}</span>
        <span className="flex items-center gap-2 text-sm">
          <span className="truncate text-muted">
            {[dish ? restaurant.name : restaurant.cuisines.join(" · "), distance]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {dish ? <Rating of={restaurant.rating} /> : null}
        </span>
        {dish || result.kind === "dish" ? null : (
          <span className="truncate text-sm">
            {result.items.map(({ name }) => name).join(", ")}
          </span>
        )}
        <span className="mt-auto flex flex-wrap items-center gap-2 pt-1 text-sm">
          {dish ? (
            <Price
              minor={dish.amount}
              currency={dish.currency}
              locale={locale}
              className="font-semibold"
            />
          ) : null}
          {dish ? null : <Rating of={restaurant.rating} />}
          <OpenBadge
            state={restaurant.state}
            busyMinutes={restaurant.busyMinutes}
            timeZone={restaurant.timeZone}
          />
          {toldDiets(dish?.diets ?? []).map((diet) => (
            <DietBadge key={diet} diet={diet} />
          ))}
          {alsoAt > 0 ? (
            <span className="text-muted">{t("also_at", { count: alsoAt })}</span>
          ) : null}
        </span>
      </span>
      <DishPicture
        name={dish ? dish.picture : restaurant.picture}
        ratio={1}
        sizes="96px"
        className={`size-24 shrink-0 rounded-input ${restaurant.state.open ? "" : "opacity-60 grayscale"}`}
      />
    </OpenedLink>
  );
}

function DietBadge({ diet }: { diet: Parameters<ReturnType<typeof useTranslations<"diets">>>[0] }) {
  const names = useTranslations("diets");
  return <Badge tone="good">{names(diet)}</Badge>;
}

/** Of the kitchen. */
function Rating({ of: rating }: { of: number | null }) {
  const t = useTranslations("catalog");
  if (rating === null) return null;
  return (
    <span className="flex shrink-0 items-center gap-1 font-semibold tabular">
      <Star aria-hidden className="size-4 fill-wait text-wait" />
      <span className="sr-only">{t("rating")}</span>
      {t("stars", { rating })}
    </span>
  );
}
