"use client";

import { type DeadLetterView, listDeadLetters } from "@swift-eats/contract/operations";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { type Column, DataTable } from "@swift-eats/ui/data-table";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { Segmented } from "@swift-eats/ui/segmented";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { MailCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useZone } from "../shell/zone-provider.tsx";
import { LetterPanel } from "./letter-panel.tsx";

const states = ["open", "replayed"] as const;
const rowsMax = 100;

/** Work that was given up: why, with what in hand, and once more. */
export function DeadLettersScreen() {
  const t = useTranslations("letters");
  const frame = useTranslations("frame");
  const [state, setState] = useState<(typeof states)[number]>("open");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const letters = useAsk(listDeadLetters, { query: { state, limit: rowsMax } }, { keep: true });
  const rows = letters.value?.items ?? [];
  const [kept, setKept] = useState<DeadLetterView | null>(null);
  const chosen = rows.find(({ id }) => id === chosenId) ?? (kept?.id === chosenId ? kept : null);
  const columns = useColumns();
  return (
    <section
      aria-labelledby="letters-title"
      className="mx-auto grid w-full max-w-7xl gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]"
    >
      <div className="flex min-w-0 flex-col gap-4">
        <h2 id="letters-title" className="text-lg font-bold">
          {t("title")}
        </h2>
        <div>
          <Segmented
            label={t("state")}
            value={state}
            onValueChange={(next) => {
              setState(next);
              setChosenId(null);
            }}
            options={states.map((each) => ({ value: each, label: t(each) }))}
          />
        </div>
        {letters.problem && !letters.value ? (
          <ProblemState problem={letters.problem} onRetry={() => void letters.again()} />
        ) : letters.loading ? (
          <Loading label={frame("loading")}>
            <SkeletonText lines={6} />
          </Loading>
        ) : (
          <DataTable
            label={t(state)}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            selectedKey={chosenId}
            onSelect={(letter) => {
              setChosenId(letter.id);
              setKept(letter);
            }}
            empty={
              <EmptyState
                icon={<MailCheck aria-hidden />}
                title={t(`none_${state}`)}
                body={t(`none_${state}_body`)}
              />
            }
          />
        )}
      </div>
      {chosen ? (
        <LetterPanel key={chosen.id} letter={chosen} onReplayed={setKept} />
      ) : rows.length > 0 ? (
        <p className="hidden self-start pt-10 text-muted lg:block">{t("choose")}</p>
      ) : null}
    </section>
  );
}

function useColumns(): readonly Column<DeadLetterView>[] {
  const t = useTranslations("letters");
  const format = useFormatter();
  const { zone } = useZone();
  return [
    {
      key: "cause",
      header: t("cause"),
      cell: ({ cause }) => (
        <span className="block max-w-72 truncate font-semibold" title={cause}>
          {cause}
        </span>
      ),
    },
    {
      key: "topic",
      header: t("topic"),
      cell: ({ topic }) => <span className="block max-w-60 truncate">{topic}</span>,
    },
    { key: "attempts", header: t("attempts"), align: "end", cell: ({ attempts }) => attempts },
    {
      key: "died",
      header: t("died"),
      align: "end",
      cell: ({ diedAt }) => (
        <time dateTime={diedAt} className="whitespace-nowrap">
          {format.dateTime(new Date(diedAt), {
            day: "numeric",
            month: "short",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
            timeZone: zone.timeZone,
          })}
        </time>
      ),
    },
  ];
}
