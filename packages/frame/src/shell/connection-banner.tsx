"use client";

import { Banner } from "@swift-eats/ui/banner";
import { useFormatter, useTranslations } from "next-intl";
import { useConnection, useConnectionSince } from "../live/connection.ts";

export interface ConnectionBannerProps {
  shape?: "line" | "chip";
  /** Say so too when all is well. */
  always?: boolean;
}

/** Live, catching up, or offline since. */
export function ConnectionBanner({ shape = "line", always = false }: ConnectionBannerProps) {
  const t = useTranslations("frame.connection");
  const format = useFormatter();
  const state = useConnection();
  const since = useConnectionSince();
  if (state !== "offline" && !always) return null;
  if (state !== "offline")
    return (
      <Banner shape={shape} state={state === "live" ? "live" : "catching-up"} label={t(state)} />
    );
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = format.dateTime(since, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  return (
    <Banner shape={shape} state="offline" label={t("offline", { time })} detail={t("polling")} />
  );
}
