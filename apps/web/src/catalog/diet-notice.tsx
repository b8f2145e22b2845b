import type { DietProfileView } from "@swift-eats/contract/catalog";
import { isPicky } from "@swift-eats/domain/catalog";
import { Salad } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import { SoftLink } from "../shell/soft-link.tsx";
import { chip } from "./chip.ts";

export interface DietNoticeProps {
  profile: DietProfileView | null;
  /** The saved diet narrows what is shown. */
  mine: boolean;
  /** Where it does if it does not, and the other way round. */
  href: string;
}

/** Says that the saved diet narrows the list, and how to see the rest. */
export function DietNotice({ profile, mine, href }: DietNoticeProps) {
  const t = useTranslations("diet");
  const diets = useTranslations("diets");
  const allergens = useTranslations("allergens");
  if (mine && (!profile || !isPicky(profile))) return null;
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
        {mine ? t("applied", { words: words.join(", ") }) : t("not_applied")}
      </span>
      <SoftLink href={href} className={chip}>
        {mine ? t("show_all") : t("apply")}
      </SoftLink>
      <SoftLink href="/diet" className="inline-flex min-h-11 items-center">
        {t("change")}
      </SoftLink>
    </p>
  );
}
