import { Clock, Heart, List, MapIcon } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import { SoftLink } from "../shell/soft-link.tsx";
import { chip } from "./chip.ts";
import { FilterButton } from "./filter-button.tsx";
import { type FilterProps, hrefOf } from "./list-wish.ts";

/** What is chosen most often at hand, the rest behind one button. */
export function FilterBar({ wish, facets, currency, total }: FilterProps) {
  const t = useTranslations("filters");
  const quick = [
    { key: "open", on: wish.open, change: { open: !wish.open }, icon: Clock },
    {
      key: "favourites",
      on: wish.favourites,
      change: { favourites: !wish.favourites },
      icon: Heart,
    },
  ] as const;
  return (
    <div className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1">
      <FilterButton wish={wish} facets={facets} currency={currency} total={total} />
      <SoftLink href={hrefOf(wish, { map: !wish.map })} className={chip}>
        {wish.map ? (
          <List aria-hidden className="size-4" />
        ) : (
          <MapIcon aria-hidden className="size-4" />
        )}
        {wish.map ? t("as_list") : t("as_map")}
      </SoftLink>
      {quick.map(({ key, on, change, icon: Icon }) => (
        <SoftLink
          key={key}
          href={hrefOf(wish, change)}
          keepScroll
          aria-current={on ? "true" : undefined}
          className={chip}
        >
          <Icon aria-hidden className="size-4" />
          {t(key)} <span className="font-normal tabular opacity-75">{facets[key]}</span>
        </SoftLink>
      ))}
    </div>
  );
}
