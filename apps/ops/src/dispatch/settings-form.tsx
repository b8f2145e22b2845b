"use client";

import type { ZoneDispatch } from "@swift-eats/contract/operations";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ApplySettings } from "./apply-settings.tsx";
import { SettingField } from "./setting-field.tsx";
import { settingGroups } from "./settings-look.ts";
import { useSettingsDraft } from "./use-settings-draft.ts";
import { WhatIfPanel } from "./what-if-panel.tsx";

export interface SettingsFormProps {
  dispatch: ZoneDispatch;
  /** Below what sends the form. */
  children: ReactNode;
}

/** A zone's dispatch, to be changed until an end and for a reason, or tried on a past day first. */
export function SettingsForm({ dispatch, children }: SettingsFormProps) {
  const t = useTranslations("dispatch");
  const draft = useSettingsDraft(dispatch);
  const { standard, currency, geoKey } = dispatch;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
      <div className="flex min-w-0 flex-col gap-4">
        {settingGroups.map(({ key, names }) => (
          <fieldset key={key} className="rounded-card border border-line bg-surface-raised p-4">
            <legend className="px-1 font-bold">{t(`groups.${key}`)}</legend>
            <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-3">
              {names.map((name) => (
                <SettingField
                  key={name}
                  name={name}
                  text={draft.fields[name]}
                  wrong={draft.wrong.has(name)}
                  standard={standard}
                  currency={currency}
                  onText={(text) => draft.write(name, text)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="flex flex-col gap-4 lg:sticky lg:top-20">
        <ApplySettings geoKey={geoKey} draft={draft} />
        <WhatIfPanel changes={draft.changes} />
        {children}
      </div>
    </div>
  );
}
