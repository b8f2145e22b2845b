"use client";

import { type OperationsOrder, overview } from "@swift-eats/contract/operations";
import type { Problem } from "@swift-eats/contract/wire";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { Badge } from "@swift-eats/ui/badge";
import { type Column, DataTable } from "@swift-eats/ui/data-table";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { SearchField } from "@swift-eats/ui/search-field";
import { Segmented } from "@swift-eats/ui/segmented";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { useZone } from "../shell/zone-provider.tsx";
import { BreachBadge } from "./breach-badge.tsx";
import { statusTone } from "./status-look.ts";
import { type Tab, tabs } from "./use-desk-address.ts";

export interface QueueProps {
  tab: Tab;
  onTab: (tab: Tab) => void;
  words: string;
  onWords: (words: string) => void;
  rows: readonly OperationsOrder[];
  /** There are more than are shown. */
  more: boolean;
  loading: boolean;
  problem: Problem | null;
  onRetry: () => void;
  chosenId: string | null;
  onChoose: (id: string) => void;
  /** Into the chosen order. */
  onEnter: () => void;
  /** An order stands open beside it: fewer columns. */
  narrow: boolean;
}

export function Queue(props: QueueProps) {
  const t = useTranslations("queue");
  const frame = useTranslations("frame");
  const { tab, rows, problem, loading } = props;
  return (
    <section aria-label={t("label")} className="flex min-h-0 flex-col">
      <div className="flex flex-col gap-2 border-b border-line p-3">
        <SearchField
          label={t("search")}
          placeholder={t("search_hint")}
          clearLabel={t("clear")}
          shortcut="/"
          value={props.words}
          onValueChange={props.onWords}
        />
        <TabSwitch tab={tab} onTab={props.onTab} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {problem && rows.length === 0 ? (
          <ProblemState problem={problem} onRetry={props.onRetry} />
        ) : loading ? (
          <Loading label={frame("loading")} className="flex flex-col gap-2 p-3">
            {Array.from({ length: 8 }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: shapes without a name of their own
              <Skeleton key={row} className="h-row w-full" />
            ))}
          </Loading>
        ) : (
          <Rows {...props} />
        )}
        {props.more ? <p className="p-3 text-sm text-muted">{t("more")}</p> : null}
      </div>
    </section>
  );
}

function TabSwitch({ tab, onTab }: Pick<QueueProps, "tab" | "onTab">) {
  const t = useTranslations("queue");
  const { zone } = useZone();
  const { value } = useAsk(overview, { query: { geoKey: zone.geoKey } });
  const open = Object.values(value?.ordersByStatus ?? {}).reduce((sum, count) => sum + count, 0);
  const counts: Record<Tab, number | null> = {
    open: value ? open : null,
    unassigned: value?.unassigned ?? null,
    ended: null,
  };
  return (
    <Segmented
      label={t("state")}
      value={tab}
      onValueChange={onTab}
      options={tabs.map((each) => ({
        value: each,
        label: (
          <>
            {t(each)}
            {counts[each] === null ? null : (
              <span className="text-muted tabular">{counts[each]}</span>
            )}
          </>
        ),
      }))}
    />
  );
}

function Rows({ rows, tab, words, chosenId, onChoose, onEnter, narrow }: QueueProps) {
  const t = useTranslations("queue");
  const status = useTranslations("status");
  const columns: Column<OperationsOrder>[] = [
    {
      key: "due",
      header: t("due"),
      width: "5rem",
      cell: (order) => <BreachBadge minutes={order.minutesToBreach} />,
    },
    {
      key: "status",
      header: t("status"),
      width: "7rem",
      cell: (order) => <Badge tone={statusTone[order.status]}>{status(order.status)}</Badge>,
    },
    {
      key: "kitchen",
      header: t("kitchen"),
      cell: (order) => (
        <span className="block max-w-44 truncate font-semibold" title={order.restaurantName}>
          {order.restaurantName}
        </span>
      ),
    },
    {
      key: "courier",
      header: t("courier"),
      cell: (order) => (
        <span className="block max-w-32 truncate">
          {order.fulfilment === "pickup"
            ? t("collects", { name: order.customerFirstName })
            : (order.driverName ?? <span className="text-muted">{t("nobody")}</span>)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t(tab)}
      columns={narrow ? columns.slice(0, 3) : columns}
      rows={rows}
      rowKey={({ id }) => id}
      selectedKey={chosenId}
      onSelect={({ id }) => onChoose(id)}
      onOpen={({ id }) => {
        onChoose(id);
        onEnter();
      }}
      empty={
        <EmptyState
          icon={<Inbox aria-hidden />}
          title={words ? t("no_hit") : t(`none_${tab}`)}
          body={words ? t("no_hit_body") : t(`none_${tab}_body`)}
        />
      }
    />
  );
}
