"use client";

import { kitchenRestaurants, pauseRestaurant, startBusyMode } from "@swift-eats/contract/kitchen";
import { useCityNow } from "@swift-eats/frame/clock";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Segmented } from "@swift-eats/ui/segmented";
import { Sheet } from "@swift-eats/ui/sheet";
import { Flame, Pause } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { busyExtraMinutes, busyMinutes, minutesToClose, pauseMinutes } from "./load.ts";
import { useShift } from "./shift-context.ts";

/** Take no orders for a while, or take longer for each. Both end by themselves. */
export function LoadControl() {
  const t = useTranslations("load");
  const frame = useTranslations("frame");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        icon={<Pause aria-hidden className="size-5" />}
        aria-label={t("open")}
        onClick={() => setOpen(true)}
      >
        <span className="hidden md:inline">{t("open")}</span>
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title={t("title")} closeLabel={frame("close")}>
        <div className="flex flex-col gap-8 pb-4">
          <PauseChoices onDone={() => setOpen(false)} />
          <BusyChoices onDone={() => setOpen(false)} />
        </div>
      </Sheet>
    </>
  );
}

function PauseChoices({ onDone }: { onDone: () => void }) {
  const t = useTranslations("load");
  const now = useCityNow(10_000);
  const { restaurant } = useShift();
  const pause = useTell(pauseRestaurant, [kitchenRestaurants]);
  const close = now ? minutesToClose(restaurant, now.getTime()) : null;
  const start = async (minutes: number) => {
    const answer = await pause.tell({ params: { id: restaurant.id }, body: { minutes } });
    if (answer.ok) onDone();
  };
  return (
    <section aria-labelledby="pause" className="flex flex-col gap-3">
      <h3 id="pause" className="flex items-center gap-2 text-lg font-bold">
        <Pause aria-hidden className="size-6" />
        {t("pause")}
      </h3>
      <p className="text-muted">{t("pause_lead")}</p>
      <div className="grid grid-cols-3 gap-2">
        {pauseMinutes.map((minutes) => (
          <Button
            key={minutes}
            variant="secondary"
            size="lg"
            className="px-2"
            onClick={() => void start(minutes)}
          >
            {t("minutes", { minutes })}
          </Button>
        ))}
      </div>
      {close === null ? null : (
        <Button variant="secondary" size="lg" wide onClick={() => void start(close)}>
          {t("until_close")}
        </Button>
      )}
      <ProblemNotice problem={pause.problem} />
    </section>
  );
}

function BusyChoices({ onDone }: { onDone: () => void }) {
  const t = useTranslations("load");
  const { restaurant } = useShift();
  const busy = useTell(startBusyMode, [kitchenRestaurants]);
  const [extra, setExtra] = useState("10");
  const [span, setSpan] = useState("60");
  const start = async () => {
    const body = { extraMinutes: Number(extra), minutes: Number(span) };
    const answer = await busy.tell({ params: { id: restaurant.id }, body });
    if (answer.ok) onDone();
  };
  return (
    <section aria-labelledby="busy" className="flex flex-col gap-3">
      <h3 id="busy" className="flex items-center gap-2 text-lg font-bold">
        <Flame aria-hidden className="size-6" />
        {t("busy")}
      </h3>
      <p className="text-muted">{t("busy_lead")}</p>
      <p className="text-sm font-semibold">{t("extra")}</p>
      <Segmented
        label={t("extra")}
        value={extra}
        onValueChange={setExtra}
        options={busyExtraMinutes.map((minutes) => ({
          value: String(minutes),
          label: t("plus", { minutes }),
        }))}
      />
      <p className="text-sm font-semibold">{t("how_long")}</p>
      <Segmented
        label={t("how_long")}
        value={span}
        onValueChange={setSpan}
        options={busyMinutes.map((minutes) => ({
          value: String(minutes),
          label: t("minutes", { minutes }),
        }))}
      />
      <Button size="lg" wide busy={busy.busy} onClick={() => void start()}>
        {t("start_busy", { extra: Number(extra), minutes: Number(span) })}
      </Button>
      <ProblemNotice problem={busy.problem} />
    </section>
  );
}
