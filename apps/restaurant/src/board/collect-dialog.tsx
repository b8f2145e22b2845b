import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { ProblemNotice } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useShift } from "../shift/shift-context.ts";

export interface CollectDialogProps {
  order: KitchenOrderView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const pinLength = 4;

/** The customer at the counter names the PIN. */
export function CollectDialog({ order, open, onOpenChange }: CollectDialogProps) {
  const t = useTranslations("board");
  const frame = useTranslations("frame");
  const { orders } = useShift();
  const [pin, setPin] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pin.length < pinLength) return;
    if (await orders.collect(order, pin)) onOpenChange(false);
    else setPin("");
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("collect_title", { code: order.pickupCode })}
      description={t("collect_lead", { name: order.customerFirstName })}
      closeLabel={frame("close")}
    >
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 pb-4">
        <TextField
          label={t("pin")}
          value={pin}
          inputMode="numeric"
          autoComplete="off"
          maxLength={pinLength}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ""))}
        />
        <ProblemNotice problem={orders.refusals[order.id] ?? null} />
        <Button
          type="submit"
          size="giant"
          busy={orders.busy.has(order.id)}
          disabled={pin.length < pinLength}
          reason={pin.length < pinLength ? t("pin_needed") : undefined}
        >
          {t("hand_over")}
        </Button>
      </form>
    </Dialog>
  );
}
