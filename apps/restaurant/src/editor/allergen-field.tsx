import { type Allergen, allergens as all } from "@swift-eats/domain/catalog";
import { Segmented } from "@swift-eats/ui/segmented";
import { useTranslations } from "next-intl";
import { ToggleChip } from "./toggle-chip.tsx";

export interface AllergenFieldProps {
  /** Null: nobody has said yet, and customers are told so. */
  allergens: readonly Allergen[] | null;
  onAllergens: (allergens: Allergen[] | null) => void;
}

/** The fourteen that must be declared. "Unknown" and "none" are two different answers. */
export function AllergenField({ allergens, onAllergens }: AllergenFieldProps) {
  const t = useTranslations("editor");
  const names = useTranslations("allergens");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-semibold">{t("allergens")}</legend>
      <Segmented
        label={t("allergens")}
        value={allergens === null ? "unknown" : "known"}
        onValueChange={(value) => onAllergens(value === "unknown" ? null : [])}
        options={[
          { value: "unknown", label: t("allergens_unknown") },
          { value: "known", label: t("allergens_known") },
        ]}
        className="self-start"
      />
      {allergens === null ? (
        <p className="text-sm text-muted">{t("allergens_unknown_hint")}</p>
      ) : (
        <>
          <div className="flex flex-wrap gap-2">
            {all.map((each) => (
              <ToggleChip
                key={each}
                label={names(each)}
                on={allergens.includes(each)}
                onChange={(on) =>
                  onAllergens(
                    on ? [...allergens, each] : allergens.filter((other) => other !== each),
                  )
                }
              />
            ))}
          </div>
          {allergens.length === 0 ? (
            <p className="text-sm text-muted">{t("allergens_none_hint")}</p>
          ) : null}
        </>
      )}
    </fieldset>
  );
}
