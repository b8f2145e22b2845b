"use client";

import { ProblemNotice } from "@swift-eats/frame/data";
import { BottomBar } from "@swift-eats/ui/bottom-bar";
import { Button } from "@swift-eats/ui/button";
import { CloudOff, Radar } from "lucide-react";
import { useTranslations } from "next-intl";
import { TodayCard } from "../earnings/today-card.tsx";
import { CourierMap } from "../tracking/courier-map.tsx";
import { SignalLine } from "../tracking/signal-line.tsx";
import type { Place } from "../trip/places.ts";
import { useCourier } from "./courier-context.ts";
import { ShiftLine } from "./shift-line.tsx";
import { TakenBack } from "./taken-back.tsx";
import { useDuty } from "./use-duty.ts";
import { useOnline } from "./use-online.ts";
import { WhyButton } from "./why-button.tsx";

const nowhere: readonly Place[] = [];

/** Nothing to do but to be there. */
export function Waiting({ onEarnings }: { onEarnings: () => void }) {
  const t = useTranslations("duty");
  const { courier } = useCourier();
  const offline = !useOnline();
  const { change, busy, problem } = useDuty();
  return (
    <div className="flex flex-1 flex-col md:flex-row">
      <CourierMap className="min-h-64 flex-1 md:order-2" places={nowhere} />
      <div className="flex flex-col md:w-md">
        <div className="flex flex-1 flex-col gap-4 p-4">
          <div className="flex items-start gap-3">
            {offline ? (
              <CloudOff aria-hidden className="mt-1 size-8 shrink-0 text-muted" />
            ) : (
              <Radar aria-hidden className="mt-1 size-8 shrink-0 animate-beat text-good" />
            )}
            <div>
              <p className="text-xl font-bold">{offline ? t("waiting_offline") : t("live")}</p>
              <SignalLine />
              <ShiftLine />
            </div>
          </div>
          <TakenBack />
          <TodayCard today={courier.today} onOpen={onEarnings} />
          <WhyButton />
        </div>
        <BottomBar>
          <ProblemNotice problem={problem} />
          <Button
            variant="secondary"
            size="giant"
            busy={busy}
            disabled={offline}
            reason={offline ? t("needs_network") : undefined}
            onClick={() => void change(false)}
          >
            {t("go_off")}
          </Button>
        </BottomBar>
      </div>
    </div>
  );
}
