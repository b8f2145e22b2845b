import { Badge } from "@swift-eats/ui/badge";
import { useTranslations } from "next-intl";
import { breachTone } from "./status-look.ts";

const hoursFrom = 120;

/** City minutes until the next promise is broken. */
export function BreachBadge({ minutes }: { minutes: number | null }) {
  const t = useTranslations("queue");
  if (minutes === null) return <span className="text-muted">–</span>;
  const whole = Math.floor(Math.abs(minutes));
  const sign = minutes < 0 ? "late" : "left";
  return (
    <Badge tone={breachTone(minutes)}>
      <span className="min-w-8 text-end">
        {whole < hoursFrom
          ? t(sign, { minutes: whole })
          : t(`${sign}_hours`, { hours: Math.floor(whole / 60) })}
      </span>
    </Badge>
  );
}
