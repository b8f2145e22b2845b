import type { StopView } from "@swift-eats/contract/dispatch";
import { type FailureReason, failureReasons } from "@swift-eats/domain/dispatch";
import { useCityNow } from "@swift-eats/frame/clock";
import { Button } from "@swift-eats/ui/button";
import { Sheet } from "@swift-eats/ui/sheet";
import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";

export interface FailSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  stop: StopView;
  onWait: () => void;
  onFail: (reason: FailureReason) => void;
}

/** Reasons that end the stop at once; the others need the wait first. */
const atOnce: readonly FailureReason[] = ["refused", "unsafe", "damaged"];

/** Cannot hand over: first five minutes for the customer, then the reason. */
export function FailSheet({ open, onOpenChange, stop, onWait, onFail }: FailSheetProps) {
  const t = useTranslations("trip");
  const frame = useTranslations("frame");
  const now = useCityNow(500);
  const waits = stop.waitUntil !== null;
  const waited =
    stop.waitUntil !== null && now !== null && Date.parse(stop.waitUntil) <= now.getTime();
  const close = (then: () => void) => () => {
    onOpenChange(false);
    then();
  };
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t("cannot")}
      description={t("cannot_lead")}
      closeLabel={frame("close")}
    >
      <div className="flex flex-col gap-3">
        {waits ? null : (
          <Button
            size="giant"
            icon={<Hourglass aria-hidden className="size-7" />}
            onClick={close(onWait)}
          >
            {t("start_wait")}
          </Button>
        )}
        {failureReasons.map((reason) => {
          const early = !atOnce.includes(reason) && !waited;
          return (
            <Button
              key={reason}
              variant="secondary"
              size="lg"
              wide
              disabled={early}
              reason={early ? t("wait_first") : undefined}
              onClick={close(() => onFail(reason))}
            >
              {t(`failures.${reason}`)}
            </Button>
          );
        })}
      </div>
    </Sheet>
  );
}
