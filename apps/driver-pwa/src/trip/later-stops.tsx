import type { StopView } from "@swift-eats/contract/dispatch";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";

/** What comes after; folded, because it is not for now. */
export function LaterStops({ stops }: { stops: readonly StopView[] }) {
  const t = useTranslations("trip");
  if (stops.length === 0) return null;
  return (
    <details className="group rounded-card border border-line px-4">
      <summary className="flex min-h-control cursor-pointer items-center justify-between font-semibold">
        {t("then", { count: stops.length })}
        <ChevronDown aria-hidden className="size-5 transition-transform group-open:rotate-180" />
      </summary>
      <ol className="flex flex-col gap-2 pb-3">
        {stops.map((stop) => (
          <li key={stop.id}>
            <span className="font-semibold">
              {stop.kind === "pickup" ? t("go_to_kitchen") : t("go_to_door")}
            </span>
            {stop.name ? <span className="text-muted"> · {stop.name}</span> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
