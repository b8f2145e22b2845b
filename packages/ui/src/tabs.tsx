"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

export interface TabItem {
  value: string;
  label: ReactNode;
  content: ReactNode;
  badge?: ReactNode;
}

export interface TabsProps {
  label: string;
  items: readonly TabItem[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string | undefined;
}

/** Parts of one page, one at a time. */
export function Tabs({ label, items, className, ...rest }: TabsProps) {
  const first = items[0]?.value ?? "";
  const start = rest.value === undefined ? { defaultValue: rest.defaultValue ?? first } : {};
  return (
    <Radix.Root {...rest} {...start} className={className}>
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {items.map((item) => (
          <Radix.Trigger
            key={item.value}
            value={item.value}
            className="flex min-h-control items-center gap-2 border-b-3 border-transparent px-3 font-semibold whitespace-nowrap text-muted -outline-offset-3 data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {item.label}
            {item.badge}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content key={item.value} value={item.value} className="pt-4">
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
