import { Badge } from "@swift-eats/ui/badge";
import { useTranslations } from "next-intl";
import { breachTone } from "./status-look.ts";

/** City minutes until the next promise is broken. */
export function BreachBadge({ minutes }: { minutes: number | null }) {
  const t = useTranslations("queue");
  if (minutes === null) return <span className="text-muted">–</span>;
  const whole = Math.floor(Math.abs(minutes));
  return (
    <Badge tone={breachTone(minutes)}>
      <span className="min-w-8 text-end">
        {minutes < 0 ? t("late", { minutes: whole }) : t("left", { minutes: whole })}
      </span>
    </Badge>
  );
}
