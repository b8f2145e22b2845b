import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";

const chips = ["w-14", "w-24", "w-28", "w-20", "w-24", "w-28"];
const cards = ["a", "b", "c", "d", "e", "f"];

/** A restaurant's card to come: picture, name, cuisines, minutes. */
function CardSkeleton() {
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface-raised">
      <Skeleton className="aspect-video w-full rounded-none" />
      <div className="flex flex-col gap-2 p-4">
        <Skeleton className="h-6 w-3/5" />
        <Skeleton className="h-4 w-2/5" />
        <Skeleton className="h-4 w-1/2" />
      </div>
    </div>
  );
}

/** The shape of the list: two rows of chips, a heading, cards. */
export function ListSkeleton() {
  const frame = useTranslations("frame");
  return (
    <Loading label={frame("loading")} className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        {["cuisines", "filters"].map((row) => (
          <div key={row} className="-mx-4 flex gap-2 overflow-hidden px-4 py-1">
            {chips.map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
              <Skeleton key={index} className={`h-11 shrink-0 rounded-pill ${width}`} />
            ))}
          </div>
        ))}
      </div>
      <Skeleton className="h-7 w-56" />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map((card) => (
          <CardSkeleton key={card} />
        ))}
      </div>
    </Loading>
  );
}
