import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";

/** The shape of a few past orders. */
export function HistorySkeleton() {
  const frame = useTranslations("frame");
  return (
    <Loading label={frame("loading")} className="flex flex-col gap-3">
      <Skeleton className="h-36 w-full rounded-card" />
      <Skeleton className="h-36 w-full rounded-card" />
    </Loading>
  );
}
