import type { DietProfileView } from "@swift-eats/contract/catalog";
import { isPicky } from "@swift-eats/domain/catalog";
import { Salad } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { chip } from "./chip.ts";
import { hrefOf, type ListWish } from "./list-wish.ts";

/** Says that the saved diet narrows the list, and how to see the rest. */
export function DietNotice({ profile, wish }: { profile: DietProfileView | null; wish: ListWish }) {
  const t = useTranslations("diet");
  const diets = useTranslations("diets");
  const allergens = useTranslations("allergens");
  if (wish.mine && (!profile || !isPicky(profile))) return null;
  const words = profile
    ? [
        ...profile.diets.map((each) => diets(each)),
        ...profile.avoid.map((each) => t("without", { allergen: allergens(each) })),
      ]
    : [];
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <span className="flex items-center gap-2">
        <Salad aria-hidden className="size-5 text-good-text" />
        {profile ? t("applied", { words: words.join(", ") }) : t("not_applied")}
      </span>
      <Link href={hrefOf(wish, { mine: !wish.mine })} className={chip}>
        {wish.mine ? t("show_all") : t("apply")}
      </Link>
      <Link href="/diet" className="inline-flex min-h-11 items-center">
        {t("change")}
      </Link>
    </p>
  );
}
