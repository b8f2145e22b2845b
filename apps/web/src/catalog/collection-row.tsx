import type { CollectionView } from "@swift-eats/contract/catalog";
import { useTranslations } from "next-intl";
import { RestaurantCard } from "./restaurant-card.tsx";

/** One row of the home, to be looked through sideways. */
export function CollectionRow({ row, eager }: { row: CollectionView; eager: boolean }) {
  const t = useTranslations("collections");
  const headingId = `row-${row.key}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="mb-2 text-lg font-bold">
        {t(row.key)}
      </h2>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-labelledby={headingId}
        className="-mx-4 flex snap-x scroll-px-4 gap-4 overflow-x-auto px-4 pb-2"
      >
        {row.items.map((near, index) => (
          <li key={near.restaurant.id} className="grid w-64 shrink-0 snap-start md:w-72">
            <RestaurantCard near={near} eager={eager && index < 2} narrow />
          </li>
        ))}
      </ul>
    </section>
  );
}
