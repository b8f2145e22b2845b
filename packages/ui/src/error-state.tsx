"use client";

import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { CloudAlert, RotateCw } from "./icons.tsx";

export interface ErrorStateProps {
  title: ReactNode;
  /** What happened, that nothing was lost, and the next step. */
  body?: ReactNode;
  retryLabel?: string | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  /** A reference for support, such as the request id. */
  reference?: string | undefined;
  action?: ReactNode;
}

/** It did not work: why, and how to go on. */
export function ErrorState(props: ErrorStateProps) {
  const { title, body, retryLabel, onRetry, retrying, reference, action } = props;
  return (
    <div
      role="alert"
      className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center"
    >
      <span className="mb-2 grid size-16 place-items-center rounded-full bg-bad-soft text-bad-text">
        <CloudAlert aria-hidden className="size-8" />
      </span>
      <h2 className="text-lg font-bold">{title}</h2>
      {body ? <p className="text-muted">{body}</p> : null}
      {onRetry && retryLabel ? (
        <Button
          className="mt-3"
          variant="secondary"
          busy={retrying}
          icon={<RotateCw aria-hidden className="size-5" />}
          onClick={onRetry}
        >
          {retryLabel}
        </Button>
      ) : null}
      {action}
      {reference ? <p className="mt-2 text-xs text-muted tabular">{reference}</p> : null}
    </div>
  );
}
