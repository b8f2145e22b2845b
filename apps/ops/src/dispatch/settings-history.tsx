import type { SettingsChangeView } from "@swift-eats/contract/operations";
import type { DispatchSettings } from "@swift-eats/domain/dispatch";
import { Badge } from "@swift-eats/ui/badge";
import { moneyText } from "@swift-eats/ui/price";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { isChoice, type NumberName, type SettingName, scaleOf, unitOf } from "./settings-look.ts";

export interface SettingsHistoryProps {
  history: readonly SettingsChangeView[];
  /** The one that holds now. */
  current: SettingsChangeView | null;
  currency: string;
  timeZone: string;
}

/** Who changed what, why, and until when; the newest first. */
export function SettingsHistory({ history, current, currency, timeZone }: SettingsHistoryProps) {
  const t = useTranslations("dispatch");
  const format = useFormatter();
  const time = (at: string) =>
    format.dateTime(new Date(at), {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
  return (
    <section aria-label={t("history")}>
      <h3 className="mb-2 font-bold">{t("history")}</h3>
      {history.length === 0 ? <p className="text-sm text-muted">{t("no_history")}</p> : null}
      <ol className="flex flex-col gap-2">
        {history.map((change) => (
          <li
            key={change.fromAt}
            className="rounded-card border border-line bg-surface-raised p-3 text-sm"
          >
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold">{change.setByName ?? t("somebody")}</span>
              {change.fromAt === current?.fromAt ? <Badge tone="wait">{t("holds")}</Badge> : null}
              <span className="ms-auto text-muted tabular">
                {time(change.fromAt)} – {change.untilAt ? time(change.untilAt) : t("open_end")}
              </span>
            </p>
            <p>“{change.reason}”</p>
            <Changes changes={change.changes} currency={currency} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was changed, a line each. */
export function Changes({
  changes,
  currency,
}: {
  changes: SettingsChangeView["changes"];
  currency: string;
}) {
  const t = useTranslations("dispatch");
  const value = useSettingText(currency);
  const names = Object.keys(changes) as SettingName[];
  if (names.length === 0) return <p className="text-muted">{t("back_to_standard")}</p>;
  return (
    <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-3 text-muted">
      {names.map((name) => (
        <div key={name} className="contents">
          <dt>{t(`settings.${name}`)}</dt>
          <dd className="text-end text-ink tabular">{value(name, changes[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A setting's value as people read it. */
function useSettingText(currency: string) {
  const t = useTranslations("dispatch");
  const format = useFormatter();
  const locale = useLocale();
  return (name: SettingName, value: DispatchSettings[SettingName] | undefined): string => {
    if (value === undefined) return "–";
    if (isChoice(name) || typeof value === "string") return t(`choices.${name}.${value}`);
    return unitOf[name] === "money"
      ? moneyText({ minor: value, currency, locale })
      : measure(name, value);
  };
  function measure(name: NumberName, value: number): string {
    const shown = format.number(value / scaleOf(name, currency), { maximumFractionDigits: 2 });
    const unit = t(`units.${unitOf[name]}`, { currency });
    return unit ? `${shown} ${unit}` : shown;
  }
}
