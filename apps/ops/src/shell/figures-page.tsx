"use client";

import type { Problem } from "@swift-eats/contract/wire";
import { ProblemState } from "@swift-eats/frame/data";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface Asked<T> {
  readonly value?: T | undefined;
  readonly problem?: Problem | null | undefined;
  again(): unknown;
}

export interface FiguresPageProps<T> {
  title: string;
  /** What the figures are of. */
  choices: ReactNode;
  asked: Asked<T>;
  children: (value: T) => ReactNode;
  /** Below the figures, whether they came or not. */
  after?: ReactNode;
}

/** A page that shows figures of the chosen days: while they come, when they do not, and when they are there. */
export function FiguresPage<T>({ title, choices, asked, children, after }: FiguresPageProps<T>) {
  const frame = useTranslations("frame");
  return (
    <section
      aria-labelledby="figures-title"
      className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4"
    >
      <h2 id="figures-title" className="text-lg font-bold">
        {title}
      </h2>
      <div className="flex flex-wrap gap-3">{choices}</div>
      {asked.value ? (
        children(asked.value)
      ) : asked.problem ? (
        <ProblemState problem={asked.problem} onRetry={() => void asked.again()} />
      ) : (
        <Loading label={frame("loading")}>
          <SkeletonText lines={8} />
        </Loading>
      )}
      {after}
    </section>
  );
}
