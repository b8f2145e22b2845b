import { useTranslations } from "next-intl";
import { SoftLink } from "../shell/soft-link.tsx";
import { chip } from "./chip.ts";
import { hrefOf, type ListWish, toggled } from "./list-wish.ts";

export interface CuisineFilterProps {
  cuisines: readonly { value: string; count: number }[];
  wish: ListWish;
}

/** Links, so that a filter has an address. */
export function CuisineFilter({ cuisines, wish }: CuisineFilterProps) {
  const t = useTranslations("catalog");
  return (
    <nav aria-label={t("cuisines")} className="-mx-4 overflow-x-auto px-4 py-1">
      <ul className="flex gap-2">
        <li>
          <SoftLink
            href={hrefOf(wish, { cuisine: [] })}
            keepScroll
            aria-current={wish.cuisine.length === 0 ? "true" : undefined}
            className={chip}
          >
            {t("all")}
          </SoftLink>
        </li>
        {cuisines.map(({ value, count }) => (
          <li key={value}>
            <SoftLink
              href={hrefOf(wish, { cuisine: toggled(wish.cuisine, value) })}
              keepScroll
              aria-current={wish.cuisine.includes(value) ? "true" : undefined}
              className={chip}
            >
              {value} <span className="font-normal tabular opacity-75">{count}</span>
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
