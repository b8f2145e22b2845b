import type { DietProfileView } from "@swift-eats/contract/catalog";
import { isPicky } from "@swift-eats/domain/catalog";
import { Salad } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import { SoftLink } from "../shell/soft-link.tsx";

export interface DietNoticeProps {
  profile: DietProfileView | null;
  /** The saved diet narrows what is shown. */
  mine: boolean;
  /** Where it does if it does not, and the other way round. */
  href: string;
}

const link = "inline-flex min-h-11 items-center font-semibold text-accent-text";

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
    <p className="flex flex-wrap items-center gap-x-4 text-sm">
      <span className="flex min-w-0 items-center gap-2">
        <Salad aria-hidden className="size-5 shrink-0 text-good-text" />
        {mine ? t("applied", { words: words.join(", ") }) : t("not_applied")}
      </span>
      <SoftLink href={href} className={link}>
        {mine ? t("show_all") : t("apply")}
      </SoftLink>
      <SoftLink href="/diet" className={link}>
        {t("change")}
      </SoftLink>
    </p>
  );
}
