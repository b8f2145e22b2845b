import type { DispatchChanges } from "@swift-eats/contract/dispatch";
import type { ZoneDispatch } from "@swift-eats/contract/operations";
import { useState } from "react";
import { read, type SettingName, type Written, written } from "./settings-look.ts";

const sameAs = (one: DispatchChanges, other: DispatchChanges): boolean => {
  const text = (changes: DispatchChanges) => JSON.stringify(Object.entries(changes).sort());
  return text(one) === text(other);
};

export interface SettingsDraft {
  readonly fields: Written;
  readonly write: (name: SettingName, text: string) => void;
  readonly fillStandard: () => void;
  readonly wrong: ReadonlySet<SettingName>;
  /** What differs from the standard; null while something is wrong. */
  readonly changes: DispatchChanges | null;
  /** The draft says what holds already. */
  readonly holds: boolean;
}

const none: ReadonlySet<SettingName> = new Set();

/** A zone's settings while somebody writes at them. */
export function useSettingsDraft(dispatch: ZoneDispatch): SettingsDraft {
  const { settings, standard, currency, current } = dispatch;
  const [fields, setFields] = useState(() => written(settings, currency));
  const found = read(fields, standard, currency);
  return {
    fields,
    write: (name, text) => setFields((before) => ({ ...before, [name]: text })),
    fillStandard: () => setFields(written(standard, currency)),
    wrong: found.ok ? none : found.wrong,
    changes: found.ok ? found.changes : null,
    holds: found.ok && sameAs(found.changes, current?.changes ?? {}),
  };
}
