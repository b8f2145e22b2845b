import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";

/** The shape of a checkout: how, when and who on one side, the cart and its price on the other. */
export function CheckoutSkeleton() {
  const frame = useTranslations("frame");
  return (
    <Loading
      label={frame("loading")}
      className="flex flex-col gap-4 lg:grid lg:grid-cols-[1fr_24rem] lg:items-start"
    >
      <div className="flex flex-col gap-4">
        <Skeleton className="h-96 w-full rounded-card" />
        <Skeleton className="h-40 w-full rounded-card" />
        <Skeleton className="h-60 w-full rounded-card" />
      </div>
      <div className="flex flex-col gap-4">
        <Skeleton className="h-40 w-full rounded-card" />
        <Skeleton className="h-52 w-full rounded-card" />
      </div>
    </Loading>
  );
}
