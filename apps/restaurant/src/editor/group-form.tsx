import type { DraftGroupView } from "@swift-eats/contract/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import { useCityNow } from "@swift-eats/frame/clock";
import { Button } from "@swift-eats/ui/button";
import { Stepper } from "@swift-eats/ui/stepper";
import { TextField } from "@swift-eats/ui/text-field";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DishPicker } from "./dish-picker.tsx";
import { useEditor } from "./editor-context.ts";
import { newId } from "./new-id.ts";
import { OptionField } from "./option-field.tsx";
import { SheetForm } from "./sheet-form.tsx";

type Option = DraftGroupView["options"][number];

const counts = ["min", "max", "freeQuantity"] as const;

const blankOption = (now: Date): Option => ({
  id: newId(now),
  name: "",
  amount: 0,
  isDefault: false,
  allergens: null,
  diets: [],
  itemId: null,
  groupIds: [],
});

/** Choices of a dish: how many must and may be taken, how many are included, and which dishes have them. */
export function GroupForm({ id }: { id: string | null }) {
  const now = useCityNow(60_000);
  return now ? <Form id={id} now={now} /> : null;
}

function Form({ id, now }: { id: string | null; now: Date }) {
  const t = useTranslations("editor");
  const fields = useTranslations("fields");
  const { draft, edit, open } = useEditor();
  const known = draft.groups.find((each) => each.id === id);
  const [group, setGroup] = useState<DraftGroupView>(
    () =>
      known ?? {
        id: newId(now),
        name: "",
        min: 0,
        max: 1,
        freeQuantity: 0,
        options: [blankOption(now)],
      },
  );
  const [itemIds, setItemIds] = useState<readonly ItemId[]>(() =>
    draft.sections
      .flatMap(({ items }) => items)
      .filter(({ groupIds }) => groupIds.includes(group.id))
      .map((item) => item.id),
  );
  const [sent, setSent] = useState(false);
  const set = (change: Partial<DraftGroupView>) => setGroup((old) => ({ ...old, ...change }));
  const options = group.options.filter(({ name }) => name.trim() !== "");
  const nameless = group.name.trim() === "";
  const save = () => {
    setSent(true);
    if (nameless || options.length === 0) return;
    open({ what: "groups" });
    const put = { ...group, name: group.name.trim(), options };
    void edit([{ kind: "group.put", group: put, itemIds: [...itemIds] }]);
  };
  return (
    <SheetForm onSave={save}>
      <TextField
        label={t("group_name")}
        maxLength={80}
        value={group.name}
        error={sent && nameless ? fields("required") : undefined}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {counts.map((key) => (
          <div key={key} className="flex flex-col items-start gap-1.5">
            <span className="text-sm font-semibold">{t(`group_${key}`)}</span>
            <Stepper
              label={t(`group_${key}`)}
              lessLabel={t("less")}
              moreLabel={t("more_of")}
              min={key === "max" ? Math.max(1, group.min) : 0}
              max={key === "min" ? Math.min(group.max, group.options.length) : 50}
              value={group[key]}
              onValueChange={(value) => set({ [key]: value })}
            />
          </div>
        ))}
      </div>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 text-sm font-semibold">{t("options")}</legend>
        {group.options.map((option) => (
          <OptionField
            key={option.id}
            option={option}
            groupId={group.id}
            onOption={(changed) =>
              set({
                options: group.options.flatMap((each) =>
                  each.id !== option.id ? [each] : changed ? [changed] : [],
                ),
              })
            }
          />
        ))}
        {sent && options.length === 0 ? (
          <p className="text-sm text-bad-text">{t("options_needed")}</p>
        ) : null}
        <Button
          variant="ghost"
          className="self-start"
          icon={<Plus aria-hidden className="size-5" />}
          onClick={() => set({ options: [...group.options, blankOption(now)] })}
        >
          {t("add_option")}
        </Button>
      </fieldset>
      <DishPicker chosen={itemIds} onChosen={setItemIds} />
      <div className="sticky -bottom-2 -mx-5 flex gap-2 border-t border-line bg-surface-raised px-5 py-3">
        {known ? (
          <Button
            variant="ghost"
            onClick={() => {
              open({ what: "groups" });
              void edit([{ kind: "group.remove", id: known.id }]);
            }}
          >
            {t("remove_group")}
          </Button>
        ) : null}
        <Button type="submit" size="lg" className="flex-1">
          {t("save")}
        </Button>
      </div>
    </SheetForm>
  );
}
