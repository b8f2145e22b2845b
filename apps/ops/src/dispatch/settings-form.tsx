"use client";

import type { DispatchChanges } from "@swift-eats/contract/dispatch";
import {
  changeZoneDispatch,
  dispatchOverview,
  getZoneDispatch,
  type ZoneDispatch,
} from "@swift-eats/contract/operations";
import { cityNow } from "@swift-eats/frame/clock";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { SelectField } from "@swift-eats/ui/select-field";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { SettingField } from "./setting-field.tsx";
import { read, settingGroups, written } from "./settings-look.ts";

const ends = ["30", "60", "120", "240", "480", "none"] as const;
type End = (typeof ends)[number];

const untilOf = (end: End): string | null => {
  const now = cityNow();
  return end === "none" || now === null ? null : new Date(now + Number(end) * 60_000).toISOString();
};

/** A zone's dispatch, to be changed until an end and for a reason, or tried on a past day first. */
export function SettingsForm({ dispatch }: { dispatch: ZoneDispatch }) {
  const t = useTranslations("dispatch");
  const actions = useTranslations("actions");
  const { settings, standard, currency, geoKey } = dispatch;
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(() => written(settings, currency));
  const [end, setEnd] = useState<End>("120");
  const [reason, setReason] = useState("");
  const [sent, setSent] = useState(false);
  const [done, setDone] = useState(false);
  const { tell, busy, problem } = useTell(changeZoneDispatch, [getZoneDispatch, dispatchOverview]);
  const found = read(fields, standard, currency);
  const noReason = changeZoneDispatch.body.shape.reason.safeParse(reason).success
    ? undefined
    : t("reason_needed");
  const changes = found.ok ? found.changes : null;
  const nothing = changes !== null && sameAs(changes, dispatch.current?.changes ?? {});

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    setDone(false);
    if (!changes || noReason)
      return void setTimeout(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      }, 0);
    const body = { changes, untilAt: untilOf(end), reason };
    const answer = await tell({ params: { geoKey }, body });
    if (!answer.ok) return;
    setSent(false);
    setReason("");
    setDone(true);
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={t("form")}
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-4"
    >
      {settingGroups.map(({ key, names }) => (
        <fieldset key={key} className="rounded-card border border-line bg-surface-raised p-4">
          <legend className="px-1 font-bold">{t(`groups.${key}`)}</legend>
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 2xl:grid-cols-3">
            {names.map((name) => (
              <SettingField
                key={name}
                name={name}
                text={fields[name]}
                wrong={!found.ok && found.wrong.has(name)}
                standard={standard}
                currency={currency}
                onText={(text) => {
                  setDone(false);
                  setFields((before) => ({ ...before, [name]: text }));
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <SelectField
          label={t("end")}
          hint={t("end_hint")}
          value={end}
          options={ends.map((value) => ({ value, label: t(`ends.${value}`) }))}
          onChange={(event) =>
            setEnd(ends.find((each) => each === event.currentTarget.value) ?? end)
          }
        />
        <TextField
          label={actions("reason")}
          hint={t("reason_hint")}
          value={reason}
          error={sent ? noReason : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <ProblemNotice problem={problem} />
      {done ? (
        <Notice tone="good" live>
          {t("changed_done")}
        </Notice>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          variant="ghost"
          onClick={() => setFields(written(standard, currency))}
          disabled={changes !== null && Object.keys(changes).length === 0}
        >
          {t("fill_standard")}
        </Button>
        <Button
          type="submit"
          busy={busy}
          disabled={nothing}
          reason={nothing ? t("nothing_changed") : undefined}
        >
          {t("apply")}
        </Button>
      </div>
    </form>
  );
}

const sameAs = (one: DispatchChanges, other: DispatchChanges): boolean => {
  const text = (changes: DispatchChanges) => JSON.stringify(Object.entries(changes).sort());
  return text(one) === text(other);
};
