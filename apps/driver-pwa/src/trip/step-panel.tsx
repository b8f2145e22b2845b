import { BottomBar } from "@swift-eats/ui/bottom-bar";
import type { ReactNode } from "react";

export interface StepPanelProps {
  eyebrow: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  /** The one large action, and at most one small one. */
  actions: ReactNode;
}

/** Where, what, and the button under the thumb. */
export function StepPanel({ eyebrow, title, children, actions }: StepPanelProps) {
  return (
    <>
      <div className="flex flex-1 flex-col gap-3 p-4">
        <div>
          <p className="text-sm font-semibold text-muted">{eyebrow}</p>
          <h2 className="display text-xl break-words">{title}</h2>
        </div>
        {children}
      </div>
      <BottomBar>{actions}</BottomBar>
    </>
  );
}
