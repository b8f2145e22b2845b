import type { SearchView } from "@swift-eats/contract/search";
import { allergens, diets } from "@swift-eats/domain/catalog";
import { ChevronDown } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { chip } from "../catalog/chip.ts";
import { SoftLink } from "../shell/soft-link.tsx";
import { addressOf, type Wanted } from "./search-address.ts";

const cuisinesShown = 8;

const toggled = <T,>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value];

function Chip({ to, on, children }: { to: Wanted; on: boolean; children: ReactNode }) {
  return (
    <li>
      <SoftLink
        href={addressOf({ ...to, after: null })}
        keepScroll
        aria-current={on ? "true" : undefined}
        className={chip}
      >
        {children}
      </SoftLink>
    </li>
  );
}

/** Links, so that every filter has an address; counts say what each would leave. */
export function SearchFilters({
  wanted,
  facets,
}: {
  wanted: Wanted;
  facets: SearchView["facets"];
}) {
  const t = useTranslations("search");
  const dietNames = useTranslations("diets");
  const allergenNames = useTranslations("allergens");
  const countOf = (diet: string) => facets.diets.find(({ value }) => value === diet)?.count;
  const cuisines = facets.cuisines.filter(({ value }) => value !== wanted.cuisine);
  return (
    <nav aria-label={t("filters")} className="flex flex-col gap-2">
      <ul className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1">
        <Chip to={{ ...wanted, openNow: !wanted.openNow }} on={wanted.openNow}>
          {t("open_now")}
        </Chip>
        {wanted.cuisine ? (
          <Chip to={{ ...wanted, cuisine: null }} on>
            {wanted.cuisine}
          </Chip>
        ) : null}
        {diets.map((diet) => (
          <Chip
            key={diet}
            to={{ ...wanted, diets: toggled(wanted.diets, diet) }}
            on={wanted.diets.includes(diet)}
          >
            {dietNames(diet)}
            <Count of={countOf(diet)} />
          </Chip>
        ))}
        {cuisines.slice(0, cuisinesShown).map(({ value, count }) => (
          <Chip key={value} to={{ ...wanted, cuisine: value }} on={false}>
            {value}
            <Count of={count} />
          </Chip>
        ))}
      </ul>
      <details className="group" open={wanted.freeFrom.length > 0}>
        <summary className={`${chip} list-none [&::-webkit-details-marker]:hidden`}>
          {t("free_from")}
          <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
        </summary>
        <p className="py-2 text-sm text-muted">{t("free_from_note")}</p>
        <ul className="flex flex-wrap gap-2">
          {allergens.map((each) => (
            <Chip
              key={each}
              to={{ ...wanted, freeFrom: toggled(wanted.freeFrom, each) }}
              on={wanted.freeFrom.includes(each)}
            >
              <span className="inline-block first-letter:uppercase">{allergenNames(each)}</span>
            </Chip>
          ))}
        </ul>
      </details>
    </nav>
  );
}

const Count = ({ of }: { of: number | undefined }) =>
  of ? <span className="font-normal tabular opacity-75">{of}</span> : null;
