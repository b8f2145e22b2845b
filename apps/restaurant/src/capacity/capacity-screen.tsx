"use client";

import { getKitchenLoad, type KitchenLoadView, setCapacity } from "@swift-eats/contract/kitchen";
import { makersMax } from "@swift-eats/domain/kitchen";
import { ProblemNotice, ProblemState, useAsk, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { Stepper } from "@swift-eats/ui/stepper";
import { useTranslations } from "next-intl";
import { useShift } from "../shift/shift-context.ts";
import { LoadBars } from "./load-bars.tsx";
import { ThrottleForm } from "./throttle-form.tsx";

/** How much there is to do, how much can be done, and the limit on what comes in. */
export function CapacityScreen() {
  const t = useTranslations("capacity");
  const { restaurant } = useShift();
  const { value, problem, again } = useAsk(getKitchenLoad, { params: { id: restaurant.id } });
  if (!value) {
    if (problem) return <ProblemState problem={problem} onRetry={() => void again()} />;
    return (
      <Loading label={t("loading")} className="mx-auto grid max-w-4xl gap-4 p-4">
        <Skeleton className="h-32" />
        <Skeleton className="h-64" />
      </Loading>
    );
  }
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4">
      <h2 className="text-xl font-bold">{t("title")}</h2>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Now load={value} />
        <Makers load={value} />
      </div>
      <LoadBars load={value} timeZone={restaurant.timeZone} />
      <ThrottleForm load={value} />
    </div>
  );
}

function Now({ load }: { load: KitchenLoadView }) {
  const t = useTranslations("capacity");
  return (
    <Card className="flex flex-col gap-1 p-5">
      <h3 className="font-bold">{t("now")}</h3>
      <p className="text-2xl font-bold tabular">{t("open_orders", { count: load.openOrders })}</p>
      <p className="text-muted">
        {load.makers === null ? t("not_counted") : t("queue", { minutes: load.queueMinutes })}
      </p>
    </Card>
  );
}

function Makers({ load }: { load: KitchenLoadView }) {
  const t = useTranslations("capacity");
  const { restaurant } = useShift();
  const { tell, busy, problem } = useTell(setCapacity, [getKitchenLoad]);
  const set = (makers: number | null) =>
    void tell({ params: { id: restaurant.id }, body: { makers } });
  return (
    <Card className="flex flex-col gap-3 p-5">
      <h3 className="font-bold">{t("makers")}</h3>
      <p className="text-sm text-muted">{t("makers_lead")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Stepper
          label={t("makers")}
          lessLabel={t("less")}
          moreLabel={t("more")}
          min={1}
          max={makersMax}
          value={load.makers ?? 0}
          onValueChange={set}
          format={(value) => (value === 0 ? "–" : value)}
          size="lg"
          disabled={busy}
        />
        {load.makers === null ? null : (
          <Button variant="ghost" onClick={() => set(null)}>
            {t("off")}
          </Button>
        )}
      </div>
      <ProblemNotice problem={problem} />
    </Card>
  );
}
