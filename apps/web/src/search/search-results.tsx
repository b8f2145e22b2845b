import type { SearchView } from "@swift-eats/contract/search";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { SearchX } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import { SoftLink } from "../shell/soft-link.tsx";
import { ResultCard } from "./result-card.tsx";
import { addressOf, type Wanted } from "./search-address.ts";
import { SearchFilters } from "./search-filters.tsx";

/** What was found, what it was read as, and a way on when nothing was. */
export function SearchResults({ wanted, found }: { wanted: Wanted; found: SearchView }) {
  const t = useTranslations("search");
  const first = Number(wanted.after ?? 0);
  const filtered =
    wanted.diets.length + wanted.freeFrom.length > 0 || wanted.openNow || wanted.cuisine !== null;
  const corrected = found.items.length > 0 ? found.didYouMean : null;
  return (
    <div className="flex flex-col gap-4">
      {filtered || found.items.length > 0 ? (
        <SearchFilters wanted={wanted} facets={found.facets} />
      ) : null}
      <h1 className="text-xl font-extrabold" aria-live="polite">
        {wanted.text === ""
          ? t("browse", { count: found.total })
          : found.total === 0
            ? t("heading_none", { text: wanted.text })
            : t("heading", { text: corrected ?? wanted.text, count: found.total })}
      </h1>
      {corrected ? <p className="-mt-2 text-muted">{t("typed", { text: wanted.text })}</p> : null}
      {found.items.length === 0 ? (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={t(filtered ? "none_filtered" : "none")}
          body={t(filtered ? "none_filtered_body" : "none_body")}
          action={
            <SoftLink
              href={filtered ? addressOf({ ...empty, text: wanted.text }) : "/"}
              className={buttonStyle({ variant: "secondary" })}
            >
              {t(filtered ? "drop_filters" : "all_kitchens")}
            </SoftLink>
          }
        />
      ) : null}
      <Cards items={found.items} searchId={found.searchId} first={first} />
      {found.next ? (
        <SoftLink
          href={addressOf({ ...wanted, after: found.next })}
          className={buttonStyle({ variant: "secondary" })}
        >
          {t("more")}
        </SoftLink>
      ) : null}
      {found.instead.length > 0 ? (
        <section aria-labelledby="instead" className="flex flex-col gap-3">
          <h2 id="instead" className="text-lg font-bold">
            {t("instead")}
          </h2>
          <Cards items={found.instead} searchId={null} first={0} />
        </section>
      ) : null}
    </div>
  );
}

const empty: Wanted = {
  text: "",
  diets: [],
  freeFrom: [],
  cuisine: null,
  openNow: false,
  mine: false,
  after: null,
};

interface CardsProps {
  items: SearchView["items"];
  searchId: string | null;
  first: number;
}

function Cards({ items, searchId, first }: CardsProps) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {items.map((result, index) => (
        <li
          key={result.kind === "dish" ? result.item.id : result.restaurant.id}
          className="grid min-w-0"
        >
          <ResultCard result={result} searchId={searchId} rank={first + index + 1} />
        </li>
      ))}
    </ul>
  );
}
