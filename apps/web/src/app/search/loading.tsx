import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";
import { Screen } from "../../shell/screen.tsx";

const cards = ["a", "b", "c", "d", "e", "f"];

/** The shape of what comes: a box, a row of filters, cards. */
export default function SearchLoading() {
  const frame = useTranslations("frame");
  return (
    <Screen back="/">
      <Loading label={frame("loading")} className="flex flex-col gap-4">
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-11 w-full" />
        <div className="grid gap-3 md:grid-cols-2">
          {cards.map((card) => (
            <Skeleton key={card} className="h-32 w-full" />
          ))}
        </div>
      </Loading>
    </Screen>
  );
}
