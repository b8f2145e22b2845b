"use client";

import { cx } from "class-variance-authority";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

export interface MenuItem {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  onSelect: () => void;
}

export interface MenuProps {
  /** A single button; it opens the menu. */
  trigger: ReactNode;
  label: string;
  items: readonly MenuItem[];
  align?: "start" | "end";
}

/** A short list of actions behind a button. */
export function Menu({ trigger, label, items, align = "end" }: MenuProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          className="z-50 min-w-48 rounded-card border border-line bg-surface-raised p-1 text-ink shadow-float animate-fade"
        >
          {items.map((item) => (
            <Radix.Item
              key={item.key}
              disabled={item.disabled ?? false}
              onSelect={item.onSelect}
              className={cx(
                "flex min-h-11 cursor-pointer items-center gap-3 rounded-input px-3 text-base outline-none",
                "data-highlighted:bg-surface-sunken data-disabled:opacity-50 [&_svg]:size-5",
                item.danger && "text-bad-text",
              )}
            >
              {item.icon}
              {item.label}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
