import type { ItemView } from "@swift-eats/contract/catalog";
import type { Verdict } from "@swift-eats/domain/catalog";
import { Badge } from "@swift-eats/ui/badge";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { useMoments } from "../shell/moments.ts";
import { DishPicture } from "./dish-picture.tsx";
import { toldDiets } from "./told-diets.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

export interface ItemCardProps {
  item: ItemView;
  currency: string;
  timeZone: string;
  /** Of the saved diet; null when there is none. */
  verdict: Verdict | null;
  /** Its section is served later; null: now. */
  servedFrom: string | null;
}

/** A dish in the menu. Sold out: said, and still there to read about. */
export function ItemCard(props: ItemCardProps) {
  const { item, currency, timeZone, verdict, servedFrom } = props;
  const t = useTranslations("menu");
  const diets = useTranslations("diets");
  const locale = useLocale();
  const { clock } = useMoments(timeZone);
  const orderable = item.available || item.preorder;
  const few = item.available && item.stock !== null && item.stock <= 5;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      data-dish={item.id}
      className="flex w-full items-stretch gap-3 rounded-card border border-line bg-surface-raised p-3 text-start transition-colors hover:border-line-strong"
    >
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span className={`font-bold ${orderable ? "" : "text-muted"}`}>{item.name}</span>
        <span className="line-clamp-2 text-sm text-muted">{item.description}</span>
        <span className="mt-auto flex flex-wrap items-center gap-2 pt-1">
          <Price
            minor={item.amount}
            currency={currency}
            locale={locale}
            className={orderable ? "font-semibold" : "text-muted"}
          />
          {item.preorder && servedFrom ? (
            <Badge tone="wait">{t("served_from", { time: clock(servedFrom) })}</Badge>
          ) : null}
          {orderable ? null : (
            <Badge solid>
              {item.unavailableUntil && !servedFrom
                ? t("sold_out_until", { time: clock(item.unavailableUntil) })
                : t("sold_out")}
            </Badge>
          )}
          {few ? <Badge tone="wait">{t("few_left", { count: item.stock ?? 0 })}</Badge> : null}
          <VerdictBadge verdict={verdict} />
          {toldDiets(item.diets).map((diet) => (
            <Badge key={diet} tone="good">
              {diets(diet)}
            </Badge>
          ))}
        </span>
      </span>
      <DishPicture
        name={item.picture}
        ratio={1}
        sizes="96px"
        className={`size-24 shrink-0 rounded-input ${orderable ? "" : "opacity-60 grayscale"}`}
      />
    </button>
  );
}
