import { diets as all, type Diet } from "@swift-eats/domain/catalog";
import { useTranslations } from "next-intl";
import { ToggleChip } from "./toggle-chip.tsx";

export interface DietFieldProps {
  diets: readonly Diet[];
  onDiets: (diets: Diet[]) => void;
}

export function DietField({ diets, onDiets }: DietFieldProps) {
  const t = useTranslations("editor");
  const names = useTranslations("diets");
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{t("diets")}</legend>
      <div className="flex flex-wrap gap-2">
        {all.map((diet) => (
          <ToggleChip
            key={diet}
            label={names(diet)}
            on={diets.includes(diet)}
            onChange={(on) =>
              onDiets(on ? [...diets, diet] : diets.filter((each) => each !== diet))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
