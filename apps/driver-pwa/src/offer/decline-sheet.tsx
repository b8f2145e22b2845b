import { type DeclineReason, declineReasons } from "@swift-eats/domain/dispatch";
import { Button } from "@swift-eats/ui/button";
import { Sheet } from "@swift-eats/ui/sheet";
import { useTranslations } from "next-intl";

export interface DeclineSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onReason: (reason: DeclineReason) => void;
}

/** Why not: one tap on the reason answers. */
export function DeclineSheet({ open, onOpenChange, onReason }: DeclineSheetProps) {
  const t = useTranslations("offer");
  const frame = useTranslations("frame");
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t("decline_title")}
      description={t("decline_lead")}
      closeLabel={frame("close")}
    >
      <div className="flex flex-col gap-2">
        {declineReasons.map((reason) => (
          <Button key={reason} variant="secondary" size="lg" wide onClick={() => onReason(reason)}>
            {t(`reasons.${reason}`)}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
