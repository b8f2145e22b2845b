import type { CourierView } from "@swift-eats/contract/drivers";
import { useCityNow } from "@swift-eats/frame/clock";
import { Lightbulb } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCourier } from "../duty/courier-context.ts";

export interface WhyOfferProps {
  why: NonNullable<CourierView["why"]>;
  driverEtaSeconds: number;
}

/** Why this offer came to this courier, in a sentence or two. */
export function WhyOffer({ why, driverEtaSeconds }: WhyOfferProps) {
  const t = useTranslations("offer");
  const format = useFormatter();
  const now = useCityNow(1_000);
  const { timeZone } = useCourier();
  const { reason, others, readyEstimate } = why;
  const minutes = Math.max(1, Math.round(driverEtaSeconds / 60));
  const ready = readyEstimate && new Date(readyEstimate);
  return (
    <div className="flex items-start gap-3 rounded-card bg-courier-soft p-4">
      <Lightbulb aria-hidden className="mt-0.5 size-6 shrink-0 text-courier-text" />
      <p>
        <span className="block text-sm font-semibold text-courier-text">{t("why_title")}</span>
        {t(`why.${reason}`, { minutes, count: others })}{" "}
        {ready && now
          ? ready > now
            ? t("ready_at", {
                time: format.dateTime(ready, {
                  hour: "2-digit",
                  minute: "2-digit",
                  hourCycle: "h23",
                  timeZone,
                }),
              })
            : t("ready_now")
          : null}
      </p>
    </div>
  );
}
