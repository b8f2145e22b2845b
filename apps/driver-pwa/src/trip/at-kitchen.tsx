import type { StopView } from "@swift-eats/contract/dispatch";
import { Button } from "@swift-eats/ui/button";
import { ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCourier } from "../duty/courier-context.ts";
import { BagChoice } from "./bag-choice.tsx";
import { isReady } from "./next-step.ts";
import type { StepProps } from "./on-the-way.tsx";
import { ReadyLine } from "./ready-line.tsx";
import { StepPanel } from "./step-panel.tsx";
import { useTripAction } from "./use-trip-action.ts";

/** At the counter: the code to name, what is in the bag, and the bag itself; several bags one by one. */
export function AtKitchen({ trip, place, extra }: StepProps) {
  const t = useTranslations("trip");
  const { offline } = useCourier();
  const { act, busy } = useTripAction(trip.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const waiting = place.stops.filter(({ outcome }) => outcome === null);
  const stop =
    waiting.find(({ id }) => id === chosenId) ?? waiting.find(isReady) ?? waiting[0] ?? null;
  if (!stop) return null;
  const several = place.stops.length > 1;
  // Without a network the kitchen's word does not reach us: the courier sees the bag, we do not.
  const mustWait = !isReady(stop) && !offline;
  return (
    <StepPanel
      eyebrow={
        several
          ? t("at_kitchen_bags", {
              count: place.stops.length,
              left: waiting.length,
            })
          : t("at_kitchen")
      }
      title={place.name}
      actions={
        <Button
          size="giant"
          variant="good"
          busy={busy}
          disabled={mustWait}
          reason={mustWait ? t("not_ready") : undefined}
          icon={<ShoppingBag aria-hidden className="size-7" />}
          onClick={() => void act({ kind: "pickUp", stopId: stop.id, code: stop.pickupCode ?? "" })}
        >
          {several ? t("picked_up_code", { code: stop.pickupCode ?? "" }) : t("picked_up")}
        </Button>
      }
    >
      {several ? (
        <BagChoice stops={place.stops} chosenId={stop.id} onChoose={setChosenId} />
      ) : (
        <div className="rounded-card bg-surface-sunken p-4 text-center">
          <p className="text-sm text-muted">{t("code")}</p>
          <p className="display text-3xl tracking-wider tabular">{stop.pickupCode}</p>
        </div>
      )}
      <ReadyLine stop={stop} />
      <BagLines stop={stop} />
      {extra}
    </StepPanel>
  );
}

function BagLines({ stop }: { stop: StopView }) {
  const t = useTranslations("trip");
  return (
    <ul aria-label={t("in_the_bag")} className="flex flex-col gap-1">
      {stop.lines.map(({ name, quantity }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a bag have no ids and do not move
        <li key={index} className="flex gap-2">
          <span className="shrink-0 font-bold tabular">{quantity}×</span>
          <span className="min-w-0 break-words">{name}</span>
        </li>
      ))}
    </ul>
  );
}
