import type { Verdict } from "@swift-eats/domain/catalog";
import { Badge } from "@swift-eats/ui/badge";
import { useTranslations } from "next-intl";

/** What the saved diet says of a dish. Unknown is said as unknown. */
export function VerdictBadge({ verdict }: { verdict: Verdict | null }) {
  const t = useTranslations("diet");
  if (verdict === "conflicts") return <Badge tone="bad">{t("conflicts")}</Badge>;
  return verdict === "unknown" ? <Badge tone="wait">{t("unknown")}</Badge> : null;
}
