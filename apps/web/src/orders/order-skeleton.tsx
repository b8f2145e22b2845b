import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";

/** The shape of an order under way: the map, the promise, the steps. */
export function OrderSkeleton() {
  const frame = useTranslations("frame");
  return (
    <Loading
      label={frame("loading")}
      className="md:grid md:h-[calc(100dvh-3.6rem)] md:grid-cols-[26rem_1fr]"
    >
      <Skeleton className="h-[45dvh] w-full rounded-none md:order-2 md:h-full" />
      <div className="relative -mt-4 flex flex-col gap-5 rounded-t-2xl border-t border-line bg-surface px-4 py-5 md:mt-0 md:rounded-none md:border-t-0 md:border-e">
        <Skeleton className="h-8 w-3/4" />
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="h-24 w-full" />
        <Skeleton className="h-40 w-full" />
      </div>
    </Loading>
  );
}
