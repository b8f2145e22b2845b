"use client";

import {
  assignOrder,
  type OperationsDriver,
  type OperationsOrder,
} from "@swift-eats/contract/operations";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { useForm } from "@swift-eats/frame/form";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { changedByHand } from "./changed-by-hand.ts";
import { CourierChoice } from "./courier-choice.tsx";

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
      <CourierChoice
        couriers={couriers}
        order={order}
        freeOnly
        chosen={form.values.driverId}
        onChoose={(driverId) => form.set("driverId", driverId)}
        wrong={form.error("driverId") !== undefined}
      />
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
