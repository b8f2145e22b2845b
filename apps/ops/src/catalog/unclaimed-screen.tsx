"use client";

import { listUnclaimed, type UnclaimedRestaurantView } from "@swift-eats/contract/operations";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { ListRow } from "@swift-eats/ui/list-row";
import { Notice } from "@swift-eats/ui/notice";
import { SearchField } from "@swift-eats/ui/search-field";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { MapPinned } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLater } from "../shell/use-later.ts";
import { useZone } from "../shell/zone-provider.tsx";
import { ClaimDialog, type Settled } from "./claim-dialog.tsx";

const searchPauseMs = 250;

/** Places to eat that the map knows: given to an owner one by one, or dropped. */
export function UnclaimedScreen() {
  const t = useTranslations("unclaimed");
  const frame = useTranslations("frame");
  const { geoKey } = useZone().zone;
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState<UnclaimedRestaurantView | null>(null);
  const [settled, setSettled] = useState<Settled | null>(null);
  const search = useLater(words.trim(), searchPauseMs);
  const found = useAsk(listUnclaimed, { query: { geoKey, search } }, { keep: true });
  return (
    <section
      aria-labelledby="unclaimed-title"
      className="mx-auto flex w-full max-w-2xl flex-col gap-4 p-4"
    >
      <h2 id="unclaimed-title" className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="text-muted">{t("about")}</p>
      <SearchField
        label={t("search")}
        clearLabel={t("clear")}
        placeholder={t("search")}
        maxLength={80}
        value={words}
        onValueChange={setWords}
        shortcut="/"
      />
      {settled ? (
        <Notice tone="good" live>
          {t(`settled.${settled.how}`, { name: settled.name })}
        </Notice>
      ) : null}
      {found.value ? (
        <Found
          items={found.value.items}
          count={found.value.count}
          searched={search !== ""}
          onChoose={setAsked}
        />
      ) : found.problem ? (
        <ProblemState problem={found.problem} onRetry={() => void found.again()} />
      ) : (
        <Loading label={frame("loading")}>
          <SkeletonText lines={6} />
        </Loading>
      )}
      {asked ? (
        <ClaimDialog
          key={asked.id}
          place={asked}
          onClose={() => setAsked(null)}
          onSettled={setSettled}
        />
      ) : null}
    </section>
  );
}

interface FoundProps {
  items: readonly UnclaimedRestaurantView[];
  count: number;
  searched: boolean;
  onChoose: (place: UnclaimedRestaurantView) => void;
}

function Found({ items, count, searched, onChoose }: FoundProps) {
  const t = useTranslations("unclaimed");
  if (items.length === 0)
    return (
      <EmptyState
        icon={<MapPinned aria-hidden />}
        title={t(searched ? "no_hit" : "none")}
        body={t(searched ? "no_hit_body" : "none_body")}
      />
    );
  return (
    <>
      <p className="text-sm text-muted">
        {t(count > items.length ? "first_of" : "count", { count, shown: items.length })}
      </p>
      <ul
        aria-label={t("title")}
        className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface-raised"
      >
        {items.map((place) => (
          <li key={place.id}>
            <ListRow
              leading={<MapPinned aria-hidden />}
              title={place.name}
              subtitle={lineOf(place) || undefined}
              trailing={
                <span className="text-sm text-muted">
                  {t(
                    place.hoursRead
                      ? "hours_read"
                      : place.openingHours
                        ? "hours_unread"
                        : "hours_none",
                  )}
                </span>
              }
              onPress={() => onChoose(place)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is known of a street, and what is cooked. */
function lineOf({ address: { street, houseNumber }, cuisines }: UnclaimedRestaurantView): string {
  const house = [street, houseNumber].filter(Boolean).join(" ");
  return [house, cuisines.join(", ")].filter(Boolean).join(" · ");
}
