import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";

const tabs = ["w-16", "w-20", "w-24", "w-20"];
const dishes = ["a", "b", "c", "d", "e", "f"];

/** The shape of a menu: the kitchen's picture and name, the sections, dishes. */
export function MenuSkeleton() {
  const frame = useTranslations("frame");
  return (
    <Loading label={frame("loading")}>
      <div className="flex flex-col gap-3 md:flex-row md:items-center md:gap-6">
        <Skeleton className="aspect-video shrink-0 rounded-none max-md:-mx-4 max-md:-mt-4 md:w-80 md:rounded-card" />
        <div className="flex flex-1 flex-col gap-3">
          <Skeleton className="h-8 w-3/5" />
          <Skeleton className="h-5 w-4/5" />
          <Skeleton className="h-5 w-2/5" />
        </div>
      </div>
      <div className="-mx-4 mt-4 flex h-12 items-center gap-4 border-b border-line px-7">
        {tabs.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
          <Skeleton key={index} className={`h-5 ${width}`} />
        ))}
      </div>
      <Skeleton className="mt-4 mb-3 h-7 w-40" />
      <div className="grid gap-3 md:grid-cols-2">
        {dishes.map((dish) => (
          <div
            key={dish}
            className="flex gap-3 rounded-card border border-line bg-surface-raised p-3"
          >
            <div className="flex flex-1 flex-col gap-2">
              <Skeleton className="h-5 w-3/5" />
              <Skeleton className="h-4 w-full" />
              <Skeleton className="mt-auto h-5 w-16" />
            </div>
            <Skeleton className="size-24 shrink-0" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
