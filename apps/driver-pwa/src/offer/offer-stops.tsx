import { House, Store } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Place } from "../trip/places.ts";

/** Where the way leads: each kitchen once, however many orders wait there, then the doors. */
export function OfferStops({ places }: { places: readonly Place[] }) {
  const t = useTranslations("offer");
  return (
    <ol className="flex flex-col gap-3">
      {places.map((place) => (
        <li key={place.id} className="flex items-start gap-3">
          <span
            className={`grid size-10 shrink-0 place-items-center rounded-full font-bold tabular ${
              place.kind === "pickup" ? "bg-ink text-surface" : "bg-accent text-accent-ink"
            }`}
          >
            {place.number !== null ? (
              place.number
            ) : place.kind === "pickup" ? (
              <Store aria-hidden className="size-5" />
            ) : (
              <House aria-hidden className="size-5" />
            )}
          </span>
          <span className="min-w-0">
            <span className="block font-semibold">
              {place.kind === "pickup" ? place.name : t("door")}
              {place.stops.length > 1 ? ` · ${t("orders", { count: place.stops.length })}` : null}
            </span>
            <span className="block text-sm text-muted">{addressOf(place) ?? t("door_later")}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function addressOf({ stops }: Place): string | null {
  const address = stops[0]?.address;
  return address ? `${address.street} ${address.houseNumber}` : null;
}
