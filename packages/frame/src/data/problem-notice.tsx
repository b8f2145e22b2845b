"use client";

import type { Problem } from "@swift-eats/contract/wire";
import { ErrorState } from "@swift-eats/ui/error-state";
import { Notice } from "@swift-eats/ui/notice";
import { useTranslations } from "next-intl";
import { useProblemText } from "./use-problem-text.ts";

/** A refusal, said where it happened. Nothing while there is none. */
export function ProblemNotice({ problem }: { problem: Problem | null }) {
  const text = useProblemText();
  return problem ? (
    <Notice tone="bad" live>
      {text(problem)}
    </Notice>
  ) : null;
}

/** A whole screen that could not be read. */
export function ProblemState(props: { problem: Problem | null; onRetry: () => void }) {
  const t = useTranslations("frame");
  const text = useProblemText();
  return (
    <ErrorState
      title={t("error.title")}
      body={props.problem ? text(props.problem) : t("error.body")}
      retryLabel={t("retry")}
      onRetry={props.onRetry}
      reference={props.problem?.requestId || undefined}
    />
  );
}
