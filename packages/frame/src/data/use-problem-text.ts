import type { Problem } from "@swift-eats/contract/wire";
import { useTranslations } from "next-intl";

const facts = (problem: Problem): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(problem).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === "string" || typeof entry[1] === "number",
    ),
  );

/** The sentence for a refusal: `problems.<code with dots as underscores>`, else by its status. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations("problems");
  return (problem) => {
    const key = problem.code.replaceAll(".", "_");
    if (t.has(key)) return t(key, facts(problem));
    const byStatus = `status_${problem.status}`;
    return t.has(byStatus) ? t(byStatus) : t("unknown");
  };
}
