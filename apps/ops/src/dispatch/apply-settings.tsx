"use client";

import {
  changeZoneDispatch,
  dispatchOverview,
  getZoneDispatch,
} from "@swift-eats/contract/operations";
import { cityNow } from "@swift-eats/frame/clock";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { SelectField } from "@swift-eats/ui/select-field";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { SettingsDraft } from "./use-settings-draft.ts";

const ends = ["30", "60", "120", "240", "480", "none"] as const;
type End = (typeof ends)[number];

const untilOf = (end: End): string | null => {
  const now = cityNow();
  return end === "none" || now === null ? null : new Date(now + Number(end) * 60_000).toISOString();
};

/** Until when and why, and the press that changes the zone. */
export function ApplySettings({ geoKey, draft }: { geoKey: string; draft: SettingsDraft }) {
  const t = useTranslations("dispatch");
  const actions = useTranslations("actions");
  const reasonField = useRef<HTMLInputElement>(null);
  const [end, setEnd] = useState<End>("120");
  const [reason, setReason] = useState("");
  const [sent, setSent] = useState(false);
  const [done, setDone] = useState(false);
  const { tell, busy, problem } = useTell(changeZoneDispatch, [getZoneDispatch, dispatchOverview]);
  const hasReason = changeZoneDispatch.body.shape.reason.safeParse(reason).success;
  const idle =
    draft.changes === null ? t("wrong_fields") : draft.holds ? t("nothing_changed") : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    setDone(false);
    if (!draft.changes) return;
    if (!hasReason) return reasonField.current?.focus();
    const body = { changes: draft.changes, untilAt: untilOf(end), reason };
    const answer = await tell({ params: { geoKey }, body });
    if (!answer.ok) return;
    setSent(false);
    setReason("");
    setDone(true);
  };
  return (
    <form
      noValidate
      aria-label={t("form")}
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-3 rounded-card border border-line bg-surface-raised p-4"
    >
      <SelectField
        label={t("end")}
        hint={t("end_hint")}
        value={end}
        options={ends.map((value) => ({ value, label: t(`ends.${value}`) }))}
        onChange={(event) => setEnd(ends.find((each) => each === event.currentTarget.value) ?? end)}
      />
      <TextField
        ref={reasonField}
        label={actions("reason")}
        hint={t("reason_hint")}
        value={reason}
        error={sent && !hasReason ? t("reason_needed") : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNotice problem={problem} />
      {done && draft.holds ? (
        <Notice tone="good" live>
          {t("changed_done")}
        </Notice>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={draft.fillStandard}>
          {t("fill_standard")}
        </Button>
        <Button type="submit" busy={busy} disabled={idle !== null} reason={idle ?? undefined}>
          {t("apply")}
        </Button>
      </div>
    </form>
  );
}
