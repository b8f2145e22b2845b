import type { Problem } from "@swift-eats/contract/wire";
import { useTranslations } from "next-intl";

interface RowError {
  readonly line: number | null;
  readonly column: string;
  readonly code: string;
}

/** Where a file cannot be taken: line, column, and why. */
export function RowErrors({ problem }: { problem: Problem | null }) {
  const t = useTranslations("editor");
  if (problem?.code !== "catalog.import_invalid") return null;
  const errors = (problem.rows ?? []) as unknown as readonly RowError[];
  const reason = (code: string) => (t.has(`row.${code}`) ? t(`row.${code}`) : code);
  return (
    <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-card border border-line text-sm">
      {errors.map(({ line, column, code }) => (
        <li key={`${line}-${column}-${code}`} className="flex gap-3 px-3 py-2">
          <span className="w-20 shrink-0 text-muted tabular">
            {line === null ? "" : t("line", { line })}
          </span>
          <span className="w-28 shrink-0 truncate font-semibold">{column}</span>
          <span>{reason(code)}</span>
        </li>
      ))}
    </ul>
  );
}
