import type { Accuracy } from "@swift-eats/contract/eta";
import { useTranslations } from "next-intl";
import { useFigures } from "./use-figures.tsx";

/** The four figures that tell how the promise is kept. */
export function Headline({ orders, errorSeconds, insideShare, lateShare }: Accuracy) {
  const t = useTranslations("promise");
  const { minutes, share, late, count } = useFigures();
  const figures = [
    { key: "orders", value: count(orders) },
    { key: "error", value: minutes(errorSeconds) },
    { key: "inside", value: share(insideShare) },
    { key: "late", value: late(lateShare) },
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {figures.map(({ key, value }) => (
        <div key={key} className="rounded-card bg-surface-raised px-4 py-3 ring-1 ring-line">
          <dt className="text-sm text-muted">{t(key)}</dt>
          <dd className="text-xl font-bold tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
