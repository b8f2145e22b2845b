import { type FoundRestaurantView, findRestaurants } from "@swift-eats/contract/operations";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { buttonStyle } from "@swift-eats/ui/button";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { ListRow } from "@swift-eats/ui/list-row";
import { SearchField } from "@swift-eats/ui/search-field";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { MapPinned, Store } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLater } from "../shell/use-later.ts";
import { useZone } from "../shell/zone-provider.tsx";

const searchPauseMs = 250;

/** A restaurant of the zone by its name. */
export function RestaurantFinder({ onChoose }: { onChoose: (id: string) => void }) {
  const t = useTranslations("areas");
  const unclaimed = useTranslations("unclaimed");
  const frame = useTranslations("frame");
  const { geoKey } = useZone().zone;
  const [words, setWords] = useState("");
  const search = useLater(words.trim(), searchPauseMs);
  const found = useAsk(findRestaurants, { query: { geoKey, search } }, { keep: true });
  return (
    <section
      aria-labelledby="areas-title"
      className="mx-auto flex w-full max-w-2xl flex-col gap-4 p-4"
    >
      <h2 id="areas-title" className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="text-muted">{t("about")}</p>
      <Link href="/unclaimed" className={buttonStyle({ variant: "secondary" })}>
        <MapPinned aria-hidden className="size-5" />
        {unclaimed("link")}
      </Link>
      <SearchField
        label={t("search")}
        clearLabel={t("clear")}
        placeholder={t("search")}
        maxLength={80}
        value={words}
        onValueChange={setWords}
        shortcut="/"
      />
      {found.value ? (
        <Found items={found.value.items} onChoose={onChoose} />
      ) : found.problem ? (
        <ProblemState problem={found.problem} onRetry={() => void found.again()} />
      ) : (
        <Loading label={frame("loading")}>
          <SkeletonText lines={6} />
        </Loading>
      )}
    </section>
  );
}

function Found(props: { items: readonly FoundRestaurantView[]; onChoose: (id: string) => void }) {
  const t = useTranslations("areas");
  const { items, onChoose } = props;
  if (items.length === 0)
    return <EmptyState icon={<Store aria-hidden />} title={t("none")} body={t("none_body")} />;
  return (
    <ul
      aria-label={t("found")}
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface-raised"
    >
      {items.map(({ id, name, street, areaCount }) => (
        <li key={id}>
          <ListRow
            leading={<Store aria-hidden />}
            title={name}
            subtitle={street || undefined}
            trailing={
              <span className="text-sm text-muted">
                {areaCount === 0 ? t("by_distance") : t("count", { count: areaCount })}
              </span>
            }
            onPress={() => onChoose(id)}
          />
        </li>
      ))}
    </ul>
  );
}
