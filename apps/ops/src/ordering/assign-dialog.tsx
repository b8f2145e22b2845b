"use client";

import {
  assignOrder,
  type OperationsDriver,
  type OperationsOrder,
} from "@swift-eats/contract/operations";
import { distanceMetres } from "@swift-eats/domain/kernel";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { useForm } from "@swift-eats/frame/form";
import { Badge } from "@swift-eats/ui/badge";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { TextField } from "@swift-eats/ui/text-field";
import { useFormatter, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { changedByHand } from "./changed-by-hand.ts";
import { courierState, courierTone } from "./status-look.ts";

export interface AssignDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  order: OperationsOrder;
  couriers: readonly OperationsDriver[];
  onDone: () => void;
}

/** Gives the order to a courier by hand, the nearest to the kitchen first. */
export function AssignDialog(props: AssignDialogProps) {
  const t = useTranslations("actions");
  const frame = useTranslations("frame");
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t(props.order.driverId ? "reassign" : "assign")}
      description={t("assign_body")}
      closeLabel={frame("close")}
    >
      <AssignForm {...props} />
    </Dialog>
  );
}

function AssignForm({ onOpenChange, order, couriers, onDone }: AssignDialogProps) {
  const t = useTranslations("actions");
  const frame = useTranslations("frame");
  const form = useForm(assignOrder.body, { driverId: "", reason: "" });
  const { tell, busy, problem } = useTell(assignOrder, changedByHand);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = form.check();
    if (!body) return;
    const answer = await tell({ params: { id: order.id }, body });
    if (answer.ok) onDone();
  };
  return (
    <form
      ref={form.form}
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-4 pb-2"
    >
      <fieldset
        aria-invalid={form.error("driverId") ? true : undefined}
        className="flex flex-col gap-1"
      >
        <legend className="mb-1 text-sm font-semibold">{t("courier")}</legend>
        <div className="max-h-64 overflow-y-auto rounded-input border border-line">
          {nearest(couriers, order).map((each) => (
            <CourierChoice
              key={each.courier.driverId}
              {...each}
              chosen={form.values.driverId === each.courier.driverId}
              onChoose={() => form.set("driverId", each.courier.driverId)}
            />
          ))}
          {couriers.length === 0 ? <p className="p-3 text-muted">{t("no_courier")}</p> : null}
        </div>
        {form.error("driverId") ? (
          <p role="alert" className="text-sm text-bad-text">
            {t("choose_courier")}
          </p>
        ) : null}
      </fieldset>
      <TextField label={t("reason")} hint={t("reason_hint")} {...form.field("reason")} />
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={() => onOpenChange(false)}>
          {frame("back")}
        </Button>
        <Button type="submit" busy={busy}>
          {t("assign_confirm")}
        </Button>
      </div>
    </form>
  );
}

interface Near {
  readonly courier: OperationsDriver;
  readonly metres: number | null;
}

function CourierChoice(props: Near & { chosen: boolean; onChoose: () => void }) {
  const { courier, metres, chosen, onChoose } = props;
  const t = useTranslations("courier_state");
  const format = useFormatter();
  const state = courierState(courier);
  const isBusy = courier.tripId !== null;
  return (
    <label className="flex min-h-11 items-center gap-3 border-b border-line px-3 last:border-b-0 has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:text-muted">
      <input
        type="radio"
        name="driverId"
        value={courier.driverId}
        checked={chosen}
        disabled={isBusy}
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
