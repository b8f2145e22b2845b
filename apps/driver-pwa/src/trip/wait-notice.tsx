import type { StopView } from "@swift-eats/contract/dispatch";
import { unreachableWaitSeconds } from "@swift-eats/domain/dispatch";
import { useCityNow } from "@swift-eats/frame/clock";
import { formatRemaining } from "@swift-eats/ui/remaining";
import { elapsedShare, TimeRing } from "@swift-eats/ui/time-ring";
import { useTranslations } from "next-intl";

/** The five minutes in which the customer may still come. */
export function WaitNotice({ stop }: { stop: StopView }) {
  const t = useTranslations("trip");
  const now = useCityNow(500);
  if (!stop.waitUntil || !now) return null;
  const until = Date.parse(stop.waitUntil);
  const left = Math.max(0, until - now.getTime());
  const from = until - unreachableWaitSeconds * 1_000;
  return (
    <div role="status" className="flex items-center gap-4 rounded-card bg-wait-soft p-4">
      <TimeRing
        elapsed={elapsedShare({ from, until, now: now.getTime() })}
        label={t("wait_label")}
        size={80}
      >
        <span className="text-base">{formatRemaining(left)}</span>
      </TimeRing>
      <div>
        <p className="font-bold">{left > 0 ? t("waiting") : t("waited")}</p>
        <p className="text-sm">{left > 0 ? t("waiting_body") : t("waited_body")}</p>
      </div>
    </div>
  );
}
