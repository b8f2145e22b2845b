"use client";

import type { OperationsDriver, OperationsOrder } from "@swift-eats/contract/operations";
import { distanceMetres } from "@swift-eats/domain/kernel";
import { Badge } from "@swift-eats/ui/badge";
import { useFormatter, useTranslations } from "next-intl";
import { courierState, courierTone } from "./status-look.ts";

export interface CourierChoiceProps {
  couriers: readonly OperationsDriver[];
  order: OperationsOrder;
  /** Couriers on a trip cannot be chosen. */
  freeOnly?: boolean;
  chosen: string;
  onChoose: (driverId: string) => void;
  wrong: boolean;
}

/** One courier of those on duty, the nearest to the kitchen first. */
export function CourierChoice(props: CourierChoiceProps) {
  const { couriers, order, freeOnly = false, chosen, onChoose, wrong } = props;
  const t = useTranslations("actions");
  return (
    <fieldset aria-invalid={wrong || undefined} className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-semibold">{t("courier")}</legend>
      <div className="max-h-64 overflow-y-auto rounded-input border border-line">
        {nearest(couriers, order).map((each) => (
          <Choice
            key={each.courier.driverId}
            {...each}
            disabled={freeOnly && each.courier.tripId !== null}
            chosen={chosen === each.courier.driverId}
            onChoose={() => onChoose(each.courier.driverId)}
          />
        ))}
        {couriers.length === 0 ? <p className="p-3 text-muted">{t("no_courier")}</p> : null}
      </div>
      {wrong ? (
        <p role="alert" className="text-sm text-bad-text">
          {t("choose_courier")}
        </p>
      ) : null}
    </fieldset>
  );
}

interface Near {
  readonly courier: OperationsDriver;
  readonly metres: number | null;
}

interface ChoiceProps extends Near {
  disabled: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Choice({ courier, metres, disabled, chosen, onChoose }: ChoiceProps) {
  const t = useTranslations("courier_state");
  const format = useFormatter();
  const state = courierState(courier);
  return (
    <label className="flex min-h-11 items-center gap-3 border-b border-line px-3 last:border-b-0 has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:text-muted">
      <input
        type="radio"
        name="driverId"
        value={courier.driverId}
        checked={chosen}
        disabled={disabled}
        onChange={onChoose}
        className="size-4"
      />
      <span className="min-w-0 flex-1 truncate">{courier.name}</span>
      <Badge tone={courierTone[state]}>{t(state)}</Badge>
      <span className="w-16 text-end text-sm tabular">
        {metres === null
          ? "–"
          : format.number(metres / 1_000, {
              style: "unit",
              unit: "kilometer",
              maximumFractionDigits: 1,
            })}
      </span>
    </label>
  );
}

/** Free couriers first, each group by distance to the kitchen. */
function nearest(
  couriers: readonly OperationsDriver[],
  { restaurantLocation }: OperationsOrder,
): readonly Near[] {
  const far = Number.POSITIVE_INFINITY;
  return couriers
    .map((courier) => ({
      courier,
      metres: courier.position && distanceMetres(courier.position, restaurantLocation),
    }))
    .sort(
      (a, b) =>
        Number(a.courier.tripId !== null) - Number(b.courier.tripId !== null) ||
        (a.metres ?? far) - (b.metres ?? far),
    );
}
