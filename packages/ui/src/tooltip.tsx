"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

export interface TooltipProps {
  /** What it says; never the only place where something important is said. */
  text: ReactNode;
  /** A single element that can hold the focus. */
  children: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
}

/** A word of explanation on hover and on focus. */
export function Tooltip({ text, children, side = "top" }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            className="z-50 max-w-72 rounded-input bg-ink px-3 py-1.5 text-sm text-surface shadow-float animate-fade"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
