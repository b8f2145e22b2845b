"use client";

import { ProblemNotice } from "@swift-eats/frame/data";
import { BottomBar } from "@swift-eats/ui/bottom-bar";
import { Button } from "@swift-eats/ui/button";
import { Power } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TodayCard } from "../earnings/today-card.tsx";
import { ConsentSheet } from "./consent-sheet.tsx";
import { useCourier } from "./courier-context.ts";
import { InstallCard } from "./install-card.tsx";
import { type Shift, ShiftField, shiftEnd } from "./shift-field.tsx";
import { TakenBack } from "./taken-back.tsx";
import { useDuty } from "./use-duty.ts";
import { useOnline } from "./use-online.ts";
import { WhyButton } from "./why-button.tsx";

/** The one question of this screen: go on duty? */
export function OffDuty({ onEarnings }: { onEarnings: () => void }) {
  const t = useTranslations("duty");
  const { courier } = useCourier();
  const offline = !useOnline();
  const { change, busy, problem } = useDuty();
  const [asking, setAsking] = useState(false);
  const [shift, setShift] = useState<Shift>("");
  const start = () => {
    if (courier.consentAt === null) setAsking(true);
    else void change(true, { until: shiftEnd(shift) });
  };
  return (
    <div className="mx-auto flex w-full max-w-xl flex-1 flex-col">
      <div className="flex flex-1 flex-col justify-center gap-6 p-4">
        <div>
          <p className="display text-2xl">{t("off_title")}</p>
          <p className="mt-2 text-muted">{t("off_lead")}</p>
        </div>
        <TakenBack />
        <TodayCard today={courier.today} onOpen={onEarnings} />
        <InstallCard />
        <ShiftField shift={shift} onShift={setShift} />
        <WhyButton />
      </div>
      <BottomBar>
        <ProblemNotice problem={problem} />
        <Button
          size="giant"
          busy={busy}
          icon={<Power aria-hidden className="size-7" />}
          disabled={offline}
          reason={offline ? t("needs_network") : undefined}
          onClick={start}
        >
          {t("go_on")}
        </Button>
      </BottomBar>
      <ConsentSheet
        open={asking}
        onOpenChange={setAsking}
        busy={busy}
        onAgree={() =>
          void change(true, { consent: true, until: shiftEnd(shift) }).then((went) =>
            setAsking(!went),
          )
        }
      />
    </div>
  );
}
