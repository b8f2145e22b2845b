import { cx } from "class-variance-authority";
import { RefreshCw, WifiOff } from "lucide-react";
import type { ReactNode } from "react";

export type ConnectionState = "live" | "catching-up" | "offline";

export interface BannerProps {
  state: ConnectionState;
  label: ReactNode;
  detail?: ReactNode;
  action?: ReactNode;
  /** `line` spans the screen, `chip` sits in a bar. */
  shape?: "line" | "chip";
}

const look: Record<ConnectionState, string> = {
  live: "bg-good-soft text-good-text",
  "catching-up": "bg-wait-soft text-wait-ink",
  offline: "bg-ink text-surface",
};

/** Says whether what is seen is live. */
export function Banner({ state, label, detail, action, shape = "line" }: BannerProps) {
  return (
    <div
      role="status"
      className={cx(
        "flex items-center gap-2 text-sm font-semibold",
        look[state],
        shape === "line" ? "min-h-11 w-full px-4 py-2" : "rounded-pill px-3 py-1",
      )}
    >
      <ConnectionSign state={state} />
      <span>{label}</span>
      {detail ? <span className="font-normal">{detail}</span> : null}
      {action ? <span className="ms-auto">{action}</span> : null}
    </div>
  );
}

function ConnectionSign({ state }: { state: ConnectionState }) {
  if (state === "offline") return <WifiOff aria-hidden className="size-4 shrink-0" />;
  if (state === "catching-up")
    return <RefreshCw aria-hidden className="size-4 shrink-0 animate-spin" />;
  return <span aria-hidden className="size-2.5 shrink-0 rounded-full bg-good animate-beat" />;
}
