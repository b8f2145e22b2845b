"use client";

import { endBusyMode, kitchenRestaurants, resumeRestaurant } from "@swift-eats/contract/kitchen";
import { useCityNow } from "@swift-eats/frame/clock";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Flame, Pause } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { load } from "./load.ts";
import { useShift } from "./shift-context.ts";

/** What holds the kitchen back, until when, and the way out of it. */
export function LoadStrip() {
  const t = useTranslations("load");
  const format = useFormatter();
  const now = useCityNow(1_000);
  const { restaurant } = useShift();
  const resume = useTell(resumeRestaurant, [kitchenRestaurants]);
  const calm = useTell(endBusyMode, [kitchenRestaurants]);
  if (!now) return null;
  const { pausedUntil, busy } = load(restaurant, now.getTime());
  const params = { id: restaurant.id };
  const clock = (at: string) =>
    format.dateTime(new Date(at), {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: restaurant.timeZone,
    });
  return (
    <>
      {pausedUntil ? (
        <Strip
          className="bg-bad-soft text-bad-text"
          icon={<Pause aria-hidden className="size-6" />}
          text={t("paused_until", { time: clock(pausedUntil) })}
          busy={resume.busy}
          action={t("end_now")}
          onEnd={() => void resume.tell({ params })}
        />
      ) : null}
      {busy ? (
        <Strip
          className="bg-wait-soft text-wait-ink"
          icon={<Flame aria-hidden className="size-6" />}
          text={t("busy_until", { minutes: busy.extra, time: clock(busy.until) })}
          busy={calm.busy}
          action={t("end_now")}
          onEnd={() => void calm.tell({ params })}
        />
      ) : null}
      <ProblemNotice problem={resume.problem ?? calm.problem} />
    </>
  );
}

interface StripProps {
  className: string;
  icon: ReactNode;
  text: string;
  busy: boolean;
  action: string;
  onEnd: () => void;
}

function Strip({ className, icon, text, busy, action, onEnd }: StripProps) {
  return (
    <div
      role="status"
      className={`flex items-center gap-3 px-4 py-2 text-sm font-semibold md:text-base ${className}`}
    >
      {icon}
      <span className="flex-1">{text}</span>
      <Button variant="secondary" busy={busy} onClick={onEnd}>
        {action}
      </Button>
    </div>
  );
}
