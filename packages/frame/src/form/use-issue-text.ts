import { useTranslations } from "next-intl";

export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly message: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

/** Words for one finding of a schema: `fields.<custom message>`, else by zod's own code. */
export function useIssueText(): (issue: Issue, value: unknown) => string {
  const t = useTranslations("fields");
  return (issue, value) => {
    if (value === "" || value === undefined || value === null) return t("required");
    if (/^[a-z_]+$/.test(issue.message) && t.has(issue.message)) return t(issue.message);
    if (issue.code === "too_small" && issue.minimum !== undefined)
      return t("too_short", { minimum: Number(issue.minimum) });
    if (issue.code === "too_big" && issue.maximum !== undefined)
      return t("too_long", { maximum: Number(issue.maximum) });
    return t("invalid");
  };
}
