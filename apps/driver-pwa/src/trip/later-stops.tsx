import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Place } from "./places.ts";

/** What comes after; folded, because it is not for now. */
export function LaterStops({ places }: { places: readonly Place[] }) {
  const t = useTranslations("trip");
  if (places.length === 0) return null;
  return (
    <details className="group rounded-card border border-line px-4">
      <summary className="flex min-h-control cursor-pointer items-center justify-between font-semibold">
        {t("then", { count: places.length })}
        <ChevronDown aria-hidden className="size-5 transition-transform group-open:rotate-180" />
      </summary>
      <ol className="flex flex-col gap-2 pb-3">
        {places.map((place) => (
          <li key={place.id} className="flex items-baseline gap-2">
            {place.number === null ? null : (
              <span className="grid size-7 shrink-0 place-items-center self-center rounded-full bg-accent text-sm font-bold text-accent-ink tabular">
                {place.number}
              </span>
            )}
            <span>
              <span className="font-semibold">
                {place.kind === "pickup" ? t("go_to_kitchen") : t("go_to_door")}
              </span>
              {place.name ? <span className="text-muted"> · {place.name}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
