import Link from "next/link";
import { useTranslations } from "next-intl";

export interface CuisineFilterProps {
  cuisines: readonly { name: string; count: number }[];
  chosen: string | null;
}

const chip =
  "inline-flex min-h-11 items-center gap-1.5 rounded-pill border border-line-strong px-4 font-semibold whitespace-nowrap text-ink no-underline hover:bg-surface-sunken aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-surface";

/** Links, so that a filter has an address. */
export function CuisineFilter({ cuisines, chosen }: CuisineFilterProps) {
  const t = useTranslations("catalog");
  return (
    <nav aria-label={t("cuisines")} className="-mx-4 overflow-x-auto px-4 py-1">
      <ul className="flex gap-2">
        <li>
          <Link
            href="/"
            scroll={false}
            aria-current={chosen === null ? "true" : undefined}
            className={chip}
          >
            {t("all")}
          </Link>
        </li>
        {cuisines.map(({ name, count }) => (
          <li key={name}>
            <Link
              href={`/?cuisine=${encodeURIComponent(name)}`}
              scroll={false}
              aria-current={name === chosen ? "true" : undefined}
              className={chip}
            >
              {name} <span className="font-normal tabular opacity-75">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
