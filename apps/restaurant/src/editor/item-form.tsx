import type { DraftItemView } from "@swift-eats/contract/catalog";
import { digitsOf, minorOf, priceText } from "@swift-eats/domain/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import { useCityNow } from "@swift-eats/frame/clock";
import { Button } from "@swift-eats/ui/button";
import { TextArea } from "@swift-eats/ui/text-area";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AllergenField } from "./allergen-field.tsx";
import { ChoiceLinks } from "./choice-links.tsx";
import { DietField } from "./diet-field.tsx";
import { useEditor } from "./editor-context.ts";
import { newId } from "./new-id.ts";
import { PhotoField } from "./photo-field.tsx";
import { SheetForm } from "./sheet-form.tsx";

export interface ItemFormProps {
  /** Null: a new dish. */
  item: DraftItemView | null;
  sectionId: string;
  onDone: () => void;
}

const blank = {
  name: "",
  description: "",
  picture: null,
  allergens: null,
  diets: [],
  prepSeconds: 900,
  makeSeconds: null,
  groupIds: [],
} satisfies Partial<DraftItemView>;

/** A dish with its photo, price, allergens and choices. */
export function ItemForm({ item, sectionId, onDone }: ItemFormProps) {
  const t = useTranslations("editor");
  const fields = useTranslations("fields");
  const { draft, edit } = useEditor();
  const now = useCityNow(60_000);
  const digits = digitsOf(draft.currency);
  const [values, setValues] = useState<Omit<DraftItemView, "id" | "amount">>(item ?? blank);
  const [price, setPrice] = useState(item ? priceText(item.amount, digits) : "");
  const [sent, setSent] = useState(false);
  const set = (change: Partial<DraftItemView>) => setValues((old) => ({ ...old, ...change }));
  const amount = minorOf(price, digits);
  const name = values.name.trim();

  const save = () => {
    setSent(true);
    if (name === "" || amount === null || !now) return;
    const id = item?.id ?? newId<ItemId>(now);
    const description = values.description.trim();
    onDone();
    void edit([
      { kind: "item.put", sectionId, item: { ...values, id, name, description, amount } },
    ]);
  };

  return (
    <SheetForm onSave={save}>
      <PhotoField picture={values.picture} onPicture={(picture) => set({ picture })} />
      <TextField
        label={t("name")}
        maxLength={120}
        value={values.name}
        error={sent && name === "" ? fields("required") : undefined}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextArea
        label={t("description")}
        maxLength={500}
        rows={2}
        value={values.description}
        onChange={(event) => set({ description: event.currentTarget.value.replaceAll("\n", " ") })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t("price_in", { currency: draft.currency })}
          inputMode="decimal"
          autoComplete="off"
          value={price}
          error={(sent || price !== "") && amount === null ? t("not_a_price") : undefined}
          onChange={(event) => setPrice(event.currentTarget.value)}
        />
        <TextField
          label={t("prep_minutes")}
          type="number"
          min={1}
          max={180}
          value={Math.ceil(values.prepSeconds / 60)}
          onChange={(event) =>
            set({ prepSeconds: 60 * Math.min(180, Math.max(1, Number(event.currentTarget.value))) })
          }
        />
        <TextField
          label={t("make_minutes")}
          hint={t("make_hint")}
          type="number"
          min={0}
          max={120}
          step={0.5}
          value={values.makeSeconds === null ? "" : values.makeSeconds / 60}
          onChange={({ currentTarget: { value } }) =>
            set({
              makeSeconds: value === "" ? null : Math.min(7_200, Math.round(Number(value) * 60)),
            })
          }
        />
      </div>
      <DietField diets={values.diets} onDiets={(diets) => set({ diets })} />
      <AllergenField allergens={values.allergens} onAllergens={(allergens) => set({ allergens })} />
      <ChoiceLinks groupIds={values.groupIds} onGroupIds={(groupIds) => set({ groupIds })} />
      <div className="sticky -bottom-2 -mx-5 flex gap-2 border-t border-line bg-surface-raised px-5 py-3">
        {item ? (
          <Button
            variant="ghost"
            onClick={() => {
              onDone();
              void edit([{ kind: "items.remove", ids: [item.id] }]);
            }}
          >
            {t("remove_dish")}
          </Button>
        ) : null}
        <Button type="submit" size="lg" className="flex-1">
          {t("save")}
        </Button>
      </div>
    </SheetForm>
  );
}
