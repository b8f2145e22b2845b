import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { greatCircle } from "@swift-eats/domain/routing";
import { Bike, MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { useShift } from "../shift/shift-context.ts";

/** Who fetches it, and how far away they are. */
export function CourierLine({ order }: { order: KitchenOrderView }) {
  const t = useTranslations("board");
  const { restaurant } = useShift();
  const { courier, status, fulfilment } = order;
  if (fulfilment === "pickup" || status === "placed") return null;
  if (!courier)
    return (
      <p className="flex items-center gap-2 text-sm text-muted">
        <Bike aria-hidden className="size-5 shrink-0" />
        {t("no_courier")}
      </p>
    );
  if (status === "picked_up")
    return (
      <p className="flex items-center gap-2 text-sm">
        <Bike aria-hidden className="size-5 shrink-0 text-courier-text" />
        {t("with_courier", { name: courier.name })}
      </p>
    );
  const minutes = courier.position
    ? Math.max(
        1,
        Math.round(greatCircle(courier.position, restaurant.location, "bicycle").seconds / 60),
      )
    : null;
  return (
    <p className="flex items-center gap-2 rounded-input bg-courier-soft px-3 py-2 text-sm font-semibold text-courier-text">
      {courier.arrived ? (
        <MapPin aria-hidden className="size-5 shrink-0" />
      ) : (
        <Bike aria-hidden className="size-5 shrink-0" />
      )}
      {courier.arrived
        ? t("courier_here", { name: courier.name })
        : minutes === null
          ? t("courier_coming", { name: courier.name })
          : t("courier_away", { name: courier.name, minutes })}
    </p>
  );
}
