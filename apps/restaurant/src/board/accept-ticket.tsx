import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { prepMinutesMax, prepMinutesMin } from "@swift-eats/domain/ordering";
import { Button } from "@swift-eats/ui/button";
import { Stepper } from "@swift-eats/ui/stepper";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { RejectSheet } from "./reject-sheet.tsx";

/** Take it with the usual prep time in one tap; five minutes less or more are one tap away. */
export function AcceptTicket({ order }: { order: KitchenOrderView }) {
  const t = useTranslations("board");
  const { orders, restaurant } = useShift();
  const [minutes, setMinutes] = useState<number | null>(null);
  const [rejecting, setRejecting] = useState(false);
  const busy = orders.busy.has(order.id);
  const prep = minutes ?? restaurant.prepMinutes;
  return (
    <div className="flex flex-col gap-2">
      <Button
        size="giant"
        className="whitespace-nowrap"
        busy={busy}
        onClick={() => void orders.accept(order, prep)}
      >
        {t("accept", { minutes: prep })}
      </Button>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Stepper
          label={t("prep_time")}
          lessLabel={t("less")}
          moreLabel={t("more")}
          value={prep}
          min={prepMinutesMin}
          max={prepMinutesMax}
          step={5}
          format={(value) => t("short_minutes", { minutes: value })}
          onValueChange={setMinutes}
          disabled={busy}
        />
        <Button variant="ghost" disabled={busy} onClick={() => setRejecting(true)}>
          {t("reject")}
        </Button>
      </div>
      <RejectSheet order={order} open={rejecting} onOpenChange={setRejecting} />
    </div>
  );
}
