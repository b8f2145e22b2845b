import type { DispatchSettings } from "@swift-eats/domain/dispatch";
import { SelectField } from "@swift-eats/ui/select-field";
import { TextField } from "@swift-eats/ui/text-field";
import { useFormatter, useTranslations } from "next-intl";
import {
  choices,
  isChoice,
  limitsOf,
  type NumberName,
  type SettingName,
  scaleOf,
  unitOf,
} from "./settings-look.ts";

export interface SettingFieldProps {
  name: SettingName;
  text: string;
  wrong: boolean;
  standard: DispatchSettings;
  currency: string;
  onText: (text: string) => void;
}

/** One setting with its unit, its limits and what is standard. */
export function SettingField(props: SettingFieldProps) {
  const { name, text, onText, standard } = props;
  const t = useTranslations("dispatch");
  if (isChoice(name))
    return (
      <SelectField
        label={t(`settings.${name}`)}
        hint={t("standard_is", { value: t(`choices.${name}.${standard[name]}`) })}
        mark={text === standard[name] ? undefined : t("changed")}
        value={text}
        options={choices[name].map((value) => ({ value, label: t(`choices.${name}.${value}`) }))}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    );
  return <NumberField {...props} name={name} />;
}

function NumberField(props: SettingFieldProps & { name: NumberName }) {
  const { name, text, wrong, standard, currency, onText } = props;
  const t = useTranslations("dispatch");
  const format = useFormatter();
  const { min, max } = limitsOf(name, currency);
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const usual = standard[name] / scaleOf(name, currency);
  const unit = t(`units.${unitOf[name]}`, { currency });
  return (
    <TextField
      label={t(`settings.${name}`)}
      hint={t("standard_and_limits", {
        value: number(usual),
        min: number(min),
        max: number(max),
      })}
      mark={text === String(usual) ? undefined : t("changed")}
      error={wrong ? t("between", { min: number(min), max: number(max) }) : undefined}
      inputMode="decimal"
      value={text}
      trailing={unit ? <span className="pe-2 text-sm text-muted">{unit}</span> : undefined}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
