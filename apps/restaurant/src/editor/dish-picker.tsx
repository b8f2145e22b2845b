import type { ItemId } from "@swift-eats/domain/kernel";
import { Checkbox } from "@swift-eats/ui/checkbox";
import { useTranslations } from "next-intl";
import { useEditor } from "./editor-context.ts";

export interface DishPickerProps {
  chosen: readonly ItemId[];
  onChosen: (ids: readonly ItemId[]) => void;
}

/** Which dishes have these choices. */
export function DishPicker({ chosen, onChosen }: DishPickerProps) {
  const t = useTranslations("editor");
  const { draft } = useEditor();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{t("linked")}</legend>
      <div className="max-h-80 overflow-y-auto rounded-card border border-line px-3">
        {draft.sections.map((section) => (
          <div key={section.id} className="py-2">
            <p className="text-sm font-semibold text-muted">{section.name}</p>
            {section.items.map((item) => (
              <Checkbox
                key={item.id}
                label={item.name}
                checked={chosen.includes(item.id)}
                onCheckedChange={(on) =>
                  onChosen(on ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
                }
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
