"use client";

import {
  changeZoneDispatch,
  dispatchOverview,
  getZoneDispatch,
  type ZoneDispatch,
} from "@swift-eats/contract/operations";
import { askKey, ProblemState, useAsk, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "../ordering/reason-dialog.tsx";
import { useRefetchEvery } from "../shell/use-refetch-every.ts";
import { useZone } from "../shell/zone-provider.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { SettingsHistory } from "./settings-history.tsx";
import { ZonesTable } from "./zones-table.tsx";

const againMs = 5_000;

/** How every zone is dispatched, how well, and the means to change it. */
export function DispatchScreen() {
  const t = useTranslations("dispatch");
  const frame = useTranslations("frame");
  const { zone, choose } = useZone();
  const figures = useAsk(dispatchOverview, {}, { keep: true });
  const dispatch = useAsk(getZoneDispatch, { params: { geoKey: zone.geoKey } });
  // What was typed is kept whatever others do; only one's own way back empties the form.
  const [backs, setBacks] = useState(0);
  useRefetchEvery([dispatchOverview, getZoneDispatch], againMs);
  const problem = figures.value ? dispatch.problem : figures.problem;
  const again = () => {
    void figures.again();
    void dispatch.again();
  };
  return (
    <section
      aria-labelledby="dispatch-title"
      className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4"
    >
      <h2 id="dispatch-title" className="text-lg font-bold">
        {t("title")}
      </h2>
      {problem && !(figures.value && dispatch.value) ? (
        <ProblemState problem={problem} onRetry={again} />
      ) : figures.value ? (
        <ZonesTable zones={figures.value.items} chosen={zone.geoKey} onChoose={choose} />
      ) : (
        <Loading label={frame("loading")}>
          <SkeletonText lines={4} />
        </Loading>
      )}
      {dispatch.value ? (
        <>
          <h3 className="text-base font-bold">{t("settings_of", { zone: zone.name })}</h3>
          <Current
            dispatch={dispatch.value}
            timeZone={zone.timeZone}
            onBack={() => setBacks((times) => times + 1)}
          />
          <SettingsForm key={`${zone.geoKey} ${backs}`} dispatch={dispatch.value}>
            <SettingsHistory {...dispatch.value} timeZone={zone.timeZone} />
          </SettingsForm>
        </>
      ) : null}
    </section>
  );
}

/** The change that holds now, and the one press that ends it. */
function Current(props: { dispatch: ZoneDispatch; timeZone: string; onBack: () => void }) {
  const { dispatch, timeZone, onBack } = props;
  const t = useTranslations("dispatch");
  const format = useFormatter();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { tell, busy, problem } = useTell(changeZoneDispatch, [getZoneDispatch, dispatchOverview]);
  const { current, geoKey } = dispatch;
  if (!current) return <p className="text-muted">{t("is_standard")}</p>;
  const back = async (reason: string) => {
    const body = { changes: {}, untilAt: null, reason };
    const answer = await tell({ params: { geoKey }, body });
    if (!answer.ok) return;
    queries.setQueryData(askKey(getZoneDispatch, { params: { geoKey } }), answer.value);
    setAsking(false);
    onBack();
  };
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-card bg-wait-soft px-4 py-3">
      <p className="min-w-0 flex-1">
        <span className="font-semibold text-wait-ink">
          {current.untilAt
            ? t("is_changed_until", {
                time: format.dateTime(new Date(current.untilAt), {
                  weekday: "short",
                  hour: "2-digit",
                  minute: "2-digit",
                  hourCycle: "h23",
                  timeZone,
                }),
              })
            : t("is_changed")}
        </span>
        <span className="block text-sm text-ink">
          {current.setByName ?? t("somebody")}: “{current.reason}”
        </span>
      </p>
      <Button
        variant="secondary"
        icon={<Undo2 aria-hidden className="size-4" />}
        onClick={() => setAsking(true)}
      >
        {t("to_standard")}
      </Button>
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("to_standard")}
        description={t("to_standard_body")}
        confirm={t("to_standard")}
        busy={busy}
        problem={problem}
        onConfirm={back}
      />
    </div>
  );
}
