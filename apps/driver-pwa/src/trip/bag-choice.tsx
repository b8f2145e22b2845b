import type { StopView } from "@swift-eats/contract/dispatch";
import { Check, ChefHat, ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { isReady } from "./next-step.ts";

export interface BagChoiceProps {
  stops: readonly StopView[];
  chosenId: string;
  onChoose: (stopId: string) => void;
}

/** Several bags at one counter: each with its code; the one that is named next stands out. */
export function BagChoice({ stops, chosenId, onChoose }: BagChoiceProps) {
  const t = useTranslations("trip");
  const group = useId();
  return (
    <fieldset className="grid grid-cols-2 gap-2">
      <legend className="mb-2 text-sm text-muted">{t("code")}</legend>
      {stops.map((stop) => {
        const taken = stop.outcome !== null;
        return (
          <label
            key={stop.id}
            className="relative flex min-h-control-giant flex-col items-center justify-center gap-1 rounded-card border-2 border-line bg-surface-sunken p-3 text-center has-checked:border-courier has-checked:bg-courier-soft has-disabled:opacity-60 has-focus-visible:outline-3 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={group}
              checked={stop.id === chosenId}
              disabled={taken}
              onChange={() => onChoose(stop.id)}
              className="absolute inset-0 appearance-none rounded-card opacity-0"
            />
            <span className="display text-xl tracking-wider tabular">{stop.pickupCode}</span>
            <span className="flex items-center gap-1.5 text-sm">
              <BagSign stop={stop} />
              {taken ? t("bag_taken") : isReady(stop) ? t("ready") : t("bag_cooking")}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function BagSign({ stop }: { stop: StopView }) {
  const look = "size-4 shrink-0";
  if (stop.outcome !== null) return <Check aria-hidden className={look} />;
  return isReady(stop) ? (
    <ShoppingBag aria-hidden className={look} />
  ) : (
    <ChefHat aria-hidden className={look} />
  );
}
