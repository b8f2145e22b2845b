import { cx } from "class-variance-authority";
import { Check, X } from "lucide-react";
import type { ReactNode } from "react";

export type StepState = "done" | "current" | "todo" | "failed";

export interface ProgressStep {
  key: string;
  label: ReactNode;
  detail?: ReactNode;
  state: StepState;
}

export interface ProgressStepsProps {
  label: string;
  steps: readonly ProgressStep[];
  /** The spoken word for each state. */
  stateLabels: Record<StepState, string>;
  direction?: "column" | "row";
}

const dot: Record<StepState, string> = {
  done: "bg-good text-good-ink",
  current: "bg-accent text-accent-ink ring-4 ring-accent-soft",
  todo: "bg-surface-raised border-2 border-line-strong",
  failed: "bg-bad text-bad-ink",
};

/** Where something is on its way. */
export function ProgressSteps({
  label,
  steps,
  stateLabels,
  direction = "column",
}: ProgressStepsProps) {
  const row = direction === "row";
  return (
    <ol aria-label={label} className={cx("flex", row ? "flex-row" : "flex-col")}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === "current" ? "step" : undefined}
          className={cx(
            "relative flex flex-1",
            row ? "flex-col items-center" : "gap-4 pb-5 last:pb-0",
          )}
        >
          {index < steps.length - 1 ? <Rail row={row} filled={step.state === "done"} /> : null}
          <span
            aria-hidden
            className={cx(
              "relative grid size-7 shrink-0 place-items-center rounded-full",
              dot[step.state],
            )}
          >
            {step.state === "done" ? <Check strokeWidth={3} className="size-4" /> : null}
            {step.state === "failed" ? <X strokeWidth={3} className="size-4" /> : null}
            {step.state === "current" ? (
              <span className="size-2.5 rounded-full bg-accent-ink animate-beat" />
            ) : null}
          </span>
          <span className={row ? "mt-2 px-1 text-center text-sm" : "pt-0.5"}>
            <span className="sr-only">{stateLabels[step.state]} </span>
            <span
              className={cx(
                step.state === "current" && "font-bold",
                step.state === "todo" && "text-muted",
              )}
            >
              {step.label}
            </span>
            {step.detail ? (
              <span className="block text-sm text-muted tabular">{step.detail}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Rail({ row, filled }: { row: boolean; filled: boolean }) {
  return (
    <span
      aria-hidden
      className={cx(
        "absolute",
        filled ? "bg-good" : "bg-line",
        row ? "start-1/2 top-3 h-1 w-full" : "start-3 top-3 h-full w-1",
      )}
    />
  );
}
