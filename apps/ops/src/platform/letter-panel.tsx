"use client";

import {
  type DeadLetterView,
  listDeadLetters,
  overview,
  replayDeadLetter,
} from "@swift-eats/contract/operations";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { Notice } from "@swift-eats/ui/notice";
import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** One letter with its cause and payload, and the way back to work. */
export function LetterPanel({
  letter,
  onReplayed,
}: {
  letter: DeadLetterView;
  onReplayed: (letter: DeadLetterView) => void;
}) {
  const t = useTranslations("letters");
  const { tell, busy, problem } = useTell(replayDeadLetter, [listDeadLetters, overview]);
  const replay = async () => {
    const answer = await tell({ params: { id: letter.id } });
    if (answer.ok) onReplayed(answer.value);
  };
  return (
    <aside
      aria-label={t("letter")}
      className="flex flex-col gap-4 self-start rounded-card border border-line bg-surface-raised p-4"
    >
      <div>
        <h3 className="text-lg font-bold break-words">{letter.cause}</h3>
        <p className="text-sm break-all text-muted">{letter.topic}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {letter.replayedAt ? null : (
          <Button icon={<RotateCcw aria-hidden className="size-4" />} busy={busy} onClick={replay}>
            {t("replay")}
          </Button>
        )}
        {letter.orderId ? (
          <Link
            href={`/?order=${letter.orderId}`}
            className={buttonStyle({ variant: "secondary" })}
          >
            {t("order")}
          </Link>
        ) : null}
      </div>
      {letter.replayedAt ? (
        <Notice tone="good" live>
          {t("replay_done")}
        </Notice>
      ) : null}
      <ProblemNotice problem={problem} />
      <div>
        <h4 className="mb-1 text-sm font-semibold">{t("payload")}</h4>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-80 overflow-auto rounded-input bg-surface-sunken p-3 text-xs"
        >
          {JSON.stringify(letter.payload, null, 2)}
        </pre>
      </div>
    </aside>
  );
}
