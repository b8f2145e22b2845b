"use client";

import { useNow } from "@swift-eats/ui/countdown";
import { useTranslations } from "next-intl";
import { useCourier } from "../duty/courier-context.ts";

const now = () => Date.now();

/** When the server last heard where we are. */
export function SignalLine() {
  const t = useTranslations("tracking");
  const { tracking } = useCourier();
  const wall = useNow(now, 1_000);
  const { signal, sentAt } = tracking;
  if (signal === "denied")
    return <p className="text-sm font-semibold text-bad-text">{t("denied")}</p>;
  if (signal === "none") return <p className="text-sm text-wait-ink">{t("no_signal")}</p>;
  if (sentAt === null) return <p className="text-sm text-muted">{t("finding")}</p>;
  const seconds = Math.max(0, Math.round((wall - sentAt) / 1_000));
  return (
    <p className="text-sm text-muted tabular" data-sent>
      {seconds < 60
        ? t("sent_seconds", { seconds })
        : t("sent_minutes", { minutes: Math.floor(seconds / 60) })}
    </p>
  );
}
