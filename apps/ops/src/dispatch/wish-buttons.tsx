"use client";

import {
  assignOrder,
  listOrderDecisions,
  type OperationsDriver,
  type OperationsOrder,
  setWish,
} from "@swift-eats/contract/operations";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { useForm } from "@swift-eats/frame/form";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { TextField } from "@swift-eats/ui/text-field";
import { Ban, Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { CourierChoice } from "../ordering/courier-choice.tsx";

type Kind = "pin" | "forbid";

export interface WishButtonsProps {
  order: OperationsOrder;
  couriers: readonly OperationsDriver[];
}

/** Pin a courier to the order, or keep one away from it; dispatch does the rest. */
export function WishButtons({ order, couriers }: WishButtonsProps) {
  const t = useTranslations("wishes");
  const frame = useTranslations("frame");
  const [kind, setKind] = useState<Kind | null>(null);
  const close = () => setKind(null);
  return (
    <div className="mb-3 flex flex-wrap gap-2">
      <Button
        variant="secondary"
        icon={<Pin aria-hidden className="size-4" />}
        onClick={() => setKind("pin")}
      >
        {t("pin")}
      </Button>
      <Button
        variant="secondary"
        icon={<Ban aria-hidden className="size-4" />}
        onClick={() => setKind("forbid")}
      >
        {t("forbid")}
      </Button>
      <Dialog
        open={kind !== null}
        onOpenChange={(open) => (open ? null : close())}
        title={kind ? t(kind) : ""}
        description={kind ? t(`${kind}_body`) : ""}
        closeLabel={frame("close")}
      >
        {kind ? <WishForm {...{ kind, order, couriers, onDone: close }} /> : null}
      </Dialog>
    </div>
  );
}

function WishForm({
  kind,
  order,
  couriers,
  onDone,
}: WishButtonsProps & { kind: Kind; onDone: () => void }) {
  const t = useTranslations("wishes");
  const actions = useTranslations("actions");
  const frame = useTranslations("frame");
  // The same two things as for giving an order by hand: a courier and a reason.
  const form = useForm(assignOrder.body, { driverId: "", reason: "" });
  const { tell, busy, problem } = useTell(setWish, [listOrderDecisions]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = form.check();
    if (!wish) return;
    const { driverId, reason } = wish;
    const answer = await tell({ params: { id: order.id, driverId }, body: { kind, reason } });
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
        chosen={form.values.driverId}
        onChoose={(driverId) => form.set("driverId", driverId)}
        wrong={form.error("driverId") !== undefined}
      />
      <TextField
        label={actions("reason")}
        hint={actions("reason_hint")}
        {...form.field("reason")}
      />
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={onDone}>
          {frame("back")}
        </Button>
        <Button type="submit" busy={busy}>
          {t(`${kind}_confirm`)}
        </Button>
      </div>
    </form>
  );
}
