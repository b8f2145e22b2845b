import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { CircleAlert, CircleCheck, Clock, Info } from "./icons.tsx";
import { softTone, type Tone } from "./tone.tsx";

export interface NoticeProps {
  tone?: Tone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Announce it when it appears. */
  live?: boolean | undefined;
  className?: string | undefined;
}

/** What happened, said in the place where it happened. */
export function Notice({
  tone = "neutral",
  title,
  children,
  action,
  live,
  className,
}: NoticeProps) {
  return (
    <div
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={cx("flex items-start gap-3 rounded-card px-4 py-3", softTone[tone], className)}
    >
      <span aria-hidden className="mt-0.5 [&_svg]:size-5">
        <NoticeSign tone={tone} />
      </span>
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-sm text-ink">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}

function NoticeSign({ tone }: { tone: Tone }) {
  if (tone === "bad" || tone === "accent") return <CircleAlert />;
  if (tone === "good") return <CircleCheck />;
  if (tone === "wait") return <Clock />;
  return <Info />;
}
