import type { StopView } from "@swift-eats/contract/dispatch";
import { useCityNow } from "@swift-eats/frame/clock";
import { Badge } from "@swift-eats/ui/badge";
import { ChefHat, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { isReady } from "./next-step.ts";

/** How far the kitchen is. */
export function ReadyLine({ stop }: { stop: StopView }) {
  const t = useTranslations("trip");
  const now = useCityNow(1_000);
  if (isReady(stop))
    return (
      <p>
        <Badge tone="good" icon={<CircleCheck aria-hidden />}>
          {t("ready")}
        </Badge>
      </p>
    );
  if (!now || !stop.readyEstimate) return null;
  const minutes = Math.ceil((Date.parse(stop.readyEstimate) - now.getTime()) / 60_000);
  return (
    <p>
      <Badge tone="wait" icon={<ChefHat aria-hidden />}>
        {minutes > 0 ? t("ready_in", { minutes }) : t("ready_soon")}
      </Badge>
    </p>
  );
}
