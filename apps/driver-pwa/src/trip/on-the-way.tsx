import type { StopView, TripView } from "@swift-eats/contract/dispatch";
import { Button } from "@swift-eats/ui/button";
import { MapPinCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AddressBlock } from "./address-block.tsx";
import type { Place } from "./places.ts";
import { ReadyLine } from "./ready-line.tsx";
import { StepPanel } from "./step-panel.tsx";
import { useIsThere } from "./use-is-there.ts";
import { useTripAction } from "./use-trip-action.ts";

export interface StepProps {
  trip: TripView;
  stop: StopView;
  place: Place;
  extra: ReactNode;
}

/** Riding to the kitchen or to the door. */
export function OnTheWay({ trip, stop, place, extra }: StepProps) {
  const t = useTranslations("trip");
  const { act, busy } = useTripAction(trip.id);
  const isThere = useIsThere(place);
  const toKitchen = stop.kind === "pickup";
  return (
    <StepPanel
      eyebrow={
        toKitchen
          ? t(place.stops.length > 1 ? "go_to_kitchen_bags" : "go_to_kitchen", {
              count: place.stops.length,
            })
          : place.number === null
            ? t("go_to_door")
            : t("go_to_door_number", { number: place.number })
      }
      title={stop.name || t("door")}
      actions={
        <>
          <p
            role="status"
            className="text-center text-sm font-semibold text-good-text empty:absolute"
          >
            {isThere ? t("seems_there") : null}
          </p>
          <Button
            size="giant"
            variant={isThere ? "good" : undefined}
            busy={busy}
            icon={<MapPinCheck aria-hidden className="size-7" />}
            onClick={() => void act({ kind: "arrive", stopId: stop.id })}
          >
            {toKitchen ? t("arrived_kitchen") : t("arrived_door")}
          </Button>
        </>
      }
    >
      <AddressBlock stop={stop} />
      {toKitchen ? <ReadyLine stop={stop} /> : null}
      {extra}
    </StepPanel>
  );
}
