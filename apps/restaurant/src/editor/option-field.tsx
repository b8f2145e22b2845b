import type { DraftGroupView } from "@swift-eats/contract/catalog";
import { digitsOf, minorOf, priceText } from "@swift-eats/domain/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import { Checkbox } from "@swift-eats/ui/checkbox";
import { IconButton } from "@swift-eats/ui/icon-button";
import { SelectField } from "@swift-eats/ui/select-field";
import { TextField } from "@swift-eats/ui/text-field";
import { ChevronDown, ChevronUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AllergenField } from "./allergen-field.tsx";
import { DietField } from "./diet-field.tsx";
import { useEditor } from "./editor-context.ts";

type Option = DraftGroupView["options"][number];

export interface OptionFieldProps {
  option: Option;
  /** The group it stands in, which it cannot lead to. */
  groupId: string;
  /** Null: taken away. */
  onOption: (option: Option | null) => void;
}

/** One choice: its name and price; below, what it contains, which dish it is, and what it leads to. */
export function OptionField({ option, groupId, onOption }: OptionFieldProps) {
  const t = useTranslations("editor");
  const { draft } = useEditor();
  const digits = digitsOf(draft.currency);
  const [price, setPrice] = useState(priceText(option.amount, digits));
  const [more, setMore] = useState(false);
  const set = (change: Partial<Option>) => onOption({ ...option, ...change });
  return (
    <div className="rounded-card border border-line p-3">
      <div className="flex items-end gap-2">
        <TextField
          label={t("option_name")}
          className="min-w-0 flex-1"
          maxLength={80}
          value={option.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextField
          label={t("option_price")}
          className="w-24"
          inputMode="decimal"
          value={price}
          aria-invalid={minorOf(price, digits) === null || undefined}
          onChange={({ currentTarget: { value } }) => {
            setPrice(value);
            const amount = minorOf(value, digits);
            if (amount !== null) set({ amount });
          }}
        />
        <IconButton
          label={t("option_more", { name: option.name })}
          aria-expanded={more}
          icon={more ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          onClick={() => setMore(!more)}
        />
        <IconButton
          label={t("remove_option", { name: option.name })}
          icon={<Trash2 aria-hidden />}
          onClick={() => onOption(null)}
        />
      </div>
      {more ? <OptionMore option={option} groupId={groupId} set={set} /> : null}
    </div>
  );
}

interface OptionMoreProps {
  option: Option;
  groupId: string;
  set: (change: Partial<Option>) => void;
}

function OptionMore({ option, groupId, set }: OptionMoreProps) {
  const t = useTranslations("editor");
  const { draft } = useEditor();
  const dishes = draft.sections.flatMap(({ items }) => items);
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <div className="flex flex-col gap-4 pt-4">
      <Checkbox
        label={t("option_default")}
        checked={option.isDefault}
        onCheckedChange={(isDefault) => set({ isDefault })}
      />
      <SelectField
        label={t("option_dish")}
        hint={t("option_dish_hint")}
        placeholder={t("option_no_dish")}
        value={option.itemId ?? ""}
        options={dishes.map(named)}
        onChange={({ currentTarget: { value } }) => {
          const dish = dishes.find(({ id }) => id === value);
          set({
            itemId: (dish?.id ?? null) as ItemId | null,
            name: option.name || (dish?.name ?? ""),
          });
        }}
      />
      <SelectField
        label={t("option_leads")}
        placeholder={t("option_leads_nowhere")}
        value={option.groupIds[0] ?? ""}
        options={draft.groups.filter(({ id }) => id !== groupId).map(named)}
        onChange={({ currentTarget: { value } }) => set({ groupIds: value ? [value] : [] })}
      />
      {option.itemId === null ? (
        <>
          <DietField diets={option.diets} onDiets={(diets) => set({ diets })} />
          <AllergenField
            allergens={option.allergens}
            onAllergens={(allergens) => set({ allergens })}
          />
        </>
      ) : null}
    </div>
  );
}
