import type { ItemView } from "@swift-eats/contract/catalog";
import { Notice } from "@swift-eats/ui/notice";
import { useTranslations } from "next-intl";

/** Unknown is said as unknown; it never looks like "free from". */
export function AllergenLine({ allergens }: { allergens: ItemView["allergens"] }) {
  const t = useTranslations("menu");
  const names = useTranslations("allergens");
  if (allergens === null) return <Notice tone="wait">{t("allergens_unknown")}</Notice>;
  return (
    <p className="text-sm">
      <span className="font-semibold">{t("allergens")} </span>
      {allergens.length === 0
        ? t("allergens_none")
        : allergens.map((each) => names(each)).join(", ")}
    </p>
  );
}
