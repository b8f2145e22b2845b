import { listMenuChanges } from "@swift-eats/contract/catalog";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useFormatter, useTranslations } from "next-intl";
import { useShift } from "../shift/shift-context.ts";
import { ChangeList } from "./change-list.tsx";

/** Who changed what, newest first. */
export function HistoryList() {
  const t = useTranslations("editor");
  const format = useFormatter();
  const { restaurant } = useShift();
  const { value, problem, again } = useAsk(listMenuChanges, { params: { id: restaurant.id } });
  if (problem) return <ProblemState problem={problem} onRetry={() => void again()} />;
  if (!value)
    return (
      <Loading label={t("history")} className="grid gap-3">
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
      </Loading>
    );
  if (value.items.length === 0) return <p className="text-muted">{t("no_history")}</p>;
  return (
    <ol className="flex flex-col gap-3 pb-2">
      {value.items.map(({ id, action, by, at, changes }) => (
        <li key={id}>
          <details className="rounded-card border border-line px-4 py-3">
            <summary className="min-h-11 cursor-pointer">
              <span className="font-semibold">{t(`action.${action}`)}</span>{" "}
              <span className="text-sm text-muted">
                {by} ·{" "}
                {format.dateTime(new Date(at), {
                  day: "numeric",
                  month: "short",
                  hour: "2-digit",
                  minute: "2-digit",
                  hourCycle: "h23",
                  timeZone: restaurant.timeZone,
                })}
                {changes.length > 0 ? ` · ${t("changes", { count: changes.length })}` : ""}
              </span>
            </summary>
            <div className="pt-3">
              <ChangeList changes={changes} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
