import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { rejectionReasons } from "@swift-eats/domain/ordering";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { useTranslations } from "next-intl";
import { useShift } from "../shift/shift-context.ts";

export interface RejectSheetProps {
  order: KitchenOrderView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Why not: one tap on the reason answers. */
export function RejectSheet({ order, open, onOpenChange }: RejectSheetProps) {
  const t = useTranslations("board");
  const frame = useTranslations("frame");
  const { orders } = useShift();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("reject_title", { code: order.pickupCode })}
      description={t("reject_lead")}
      closeLabel={frame("close")}
    >
      <div className="flex flex-col gap-2 pb-4">
        {rejectionReasons.map((reason) => (
          <Button
            key={reason}
            variant="secondary"
            size="lg"
            wide
            onClick={() => {
              onOpenChange(false);
              void orders.reject(order, reason);
            }}
          >
            {t(`reasons.${reason}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
