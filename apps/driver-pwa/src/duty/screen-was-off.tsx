import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { useTranslations } from "next-intl";
import { useScreenOff } from "../tracking/screen-off.ts";

/** Said after the phone was in a pocket: what others saw meanwhile was the last known position. */
export function ScreenWasOff({ onDuty }: { onDuty: boolean }) {
  const t = useTranslations("tracking");
  const frame = useTranslations("frame");
  const { unseenSeconds, read } = useScreenOff(onDuty);
  if (unseenSeconds === null) return null;
  return (
    <div className="px-4 py-3">
      <Notice
        tone="wait"
        live
        title={
          unseenSeconds < 60
            ? t("unseen_seconds", { seconds: unseenSeconds })
            : t("unseen_minutes", { minutes: Math.round(unseenSeconds / 60) })
        }
        action={
          <Button variant="ghost" onClick={read}>
            {frame("close")}
          </Button>
        }
      >
        {t("unseen_why")}
      </Notice>
    </div>
  );
}
