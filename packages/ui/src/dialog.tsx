"use client";

import { cx } from "class-variance-authority";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  children?: ReactNode;
  /** The row of answers at the bottom, the main one last. */
  footer?: ReactNode;
  /** Must be answered: no close button, no click outside. */
  modalOnly?: boolean | undefined;
  wide?: boolean | undefined;
}

/** A question in the middle of the screen. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, modalOnly, wide } = props;
  const hold = (event: Event) => {
    if (modalOnly) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim animate-fade" />
        <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center p-4">
          <Radix.Content
            onEscapeKeyDown={hold}
            onPointerDownOutside={hold}
            onInteractOutside={hold}
            {...(props.description ? {} : { "aria-describedby": undefined })}
            className={cx(
              "pointer-events-auto flex max-h-[calc(100dvh-2rem)] w-full flex-col rounded-card bg-surface-raised text-ink shadow-float animate-fade",
              wide ? "max-w-3xl" : "max-w-md",
            )}
          >
            <PanelInside {...props} />
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Title, body and answers of a panel that floats; dialogs and sheets share it. */
export function PanelInside(props: Omit<DialogProps, "open" | "onOpenChange">) {
  const { title, description, closeLabel, children, footer, modalOnly } = props;
  return (
    <>
      <div className="flex items-start gap-3 px-5 pt-4 pb-2">
        <div className="min-w-0 flex-1 py-1.5">
          <Radix.Title className="text-lg font-bold">{title}</Radix.Title>
          {description ? (
            <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>
          ) : null}
        </div>
        {modalOnly ? null : (
          <Radix.Close
            aria-label={closeLabel}
            title={closeLabel}
            className="-me-2 grid size-11 shrink-0 place-items-center rounded-pill hover:bg-surface-sunken"
          >
            <X aria-hidden className="size-5" />
          </Radix.Close>
        )}
      </div>
      {children ? <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div> : null}
      {footer ? (
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
          {footer}
        </div>
      ) : (
        <div className="pb-[max(1rem,env(safe-area-inset-bottom))]" />
      )}
    </>
  );
}
