"use client";

import { cx } from "class-variance-authority";
import { Dialog as Radix } from "radix-ui";
import { type DialogProps, PanelInside } from "./dialog.tsx";

export type SheetProps = DialogProps;

/** Slides up from the bottom of a phone; stands at the side of a desktop. */
export function Sheet(props: SheetProps) {
  const { open, onOpenChange, modalOnly, wide } = props;
  const hold = (event: Event) => {
    if (modalOnly) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim animate-fade" />
        <Radix.Content
          onEscapeKeyDown={hold}
          onInteractOutside={hold}
          {...(props.description ? {} : { "aria-describedby": undefined })}
          className={cx(
            "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-2xl bg-surface-raised text-ink shadow-float animate-rise",
            "md:inset-y-0 md:start-auto md:end-0 md:max-h-none md:w-full md:rounded-none",
            wide ? "md:max-w-2xl" : "md:max-w-md",
          )}
        >
          <div
            aria-hidden
            className="mx-auto mt-2 h-1 w-10 rounded-pill bg-line-strong md:hidden"
          />
          <PanelInside {...props} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
