"use client";

import type { ItemView } from "@swift-eats/contract/catalog";
import { Checkbox } from "@swift-eats/ui/checkbox";
import { Price } from "@swift-eats/ui/price";
import { RadioGroup } from "@swift-eats/ui/radio-group";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";

type Group = ItemView["modifierGroups"][number];

export interface ModifierGroupProps {
  group: Group;
  currency: string;
  chosen: readonly string[];
  onChange: (optionIds: readonly string[]) => void;
  /** "Add" was pressed: say what is missing. */
  pressed: boolean;
}

/** Exactly one is a radio, anything else ticks. */
export function ModifierGroup({ group, currency, chosen, onChange, pressed }: ModifierGroupProps) {
  const t = useTranslations("menu");
  const locale = useLocale();
  const contains = useContains();
  const id = useId();
  const own = group.options.map((option) => option.id);
  const picked = chosen.filter((each) => own.includes(each));
  const missing = pressed && picked.length < group.min;
  const error = missing ? t("choose_at_least", { min: group.min }) : undefined;
  const hint = [
    group.min === 1 && group.max === 1
      ? t("choose_one")
      : group.min > 0
        ? t("choose_between", { min: group.min, max: group.max })
        : t("choose_up_to", { max: group.max }),
    group.freeQuantity > 0 ? t("free", { count: group.freeQuantity }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
  const labelOf = (option: Group["options"][number]) => ({
    label: option.name,
    description: contains(option),
    trailing: option.available ? (
      option.amount > 0 ? (
        <Price minor={option.amount} currency={currency} locale={locale} signed />
      ) : null
    ) : (
      t("sold_out")
    ),
  });
  const set = (ids: readonly string[]) =>
    onChange([...chosen.filter((each) => !own.includes(each)), ...ids]);

  if (group.min === 1 && group.max === 1)
    return (
      <RadioGroup
        legend={group.name}
        hint={hint}
        error={error}
        value={picked[0] ?? null}
        onValueChange={(value) => set([value])}
        options={group.options.map((option) => ({
          value: option.id,
          disabled: !option.available,
          ...labelOf(option),
        }))}
      />
    );
  const full = picked.length >= group.max;
  return (
    <fieldset aria-invalid={missing || undefined} aria-describedby={`${id}-hint`}>
      <legend className="mb-1 font-semibold">{group.name}</legend>
      <p id={`${id}-hint`} className={`text-sm ${missing ? "text-bad-text" : "text-muted"}`}>
        {error ?? hint}
      </p>
      {group.options.map((option) => {
        const on = picked.includes(option.id);
        return (
          <Checkbox
            key={option.id}
            {...labelOf(option)}
            checked={on}
            disabled={!option.available || (full && !on)}
            onCheckedChange={(ticked) =>
              set(ticked ? [...picked, option.id] : picked.filter((each) => each !== option.id))
            }
          />
        );
      })}
    </fieldset>
  );
}

/** What a choice brings in. A size or a cut has nothing to say; food about which nobody has spoken is said to be unknown. */
function useContains() {
  const t = useTranslations("menu");
  const names = useTranslations("allergens");
  return ({ allergens, diets, itemId }: Group["options"][number]): string | undefined => {
    const isFood = itemId !== null || diets.length > 0;
    if (allergens === null) return isFood ? t("option_unknown") : undefined;
    if (allergens.length === 0) return undefined;
    return `${t("allergens")} ${allergens.map((each) => names(each)).join(", ")}`;
  };
}
