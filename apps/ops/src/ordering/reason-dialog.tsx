"use client";

import { cancelByOperations } from "@swift-eats/contract/operations";
import type { Problem } from "@swift-eats/contract/wire";
import { ProblemNotice } from "@swift-eats/frame/data";
import { useForm } from "@swift-eats/frame/form";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";

export interface ReasonDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: string;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  problem: Problem | null;
  onConfirm: (reason: string) => Promise<void>;
}

/** Nothing is done by hand without a reason; it goes into the history and the audit. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onOpenChange, title, description } = props;
  const frame = useTranslations("frame");
  return (
    <Dialog {...{ open, onOpenChange, title, description }} closeLabel={frame("close")}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

/** Lives as long as the dialog is open, so that it starts empty each time. */
function ReasonForm({
  onOpenChange,
  confirm,
  danger,
  busy,
  problem,
  onConfirm,
}: ReasonDialogProps) {
  const t = useTranslations("actions");
  const frame = useTranslations("frame");
  const form = useForm(cancelByOperations.body, { reason: "" });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = form.check();
    if (body) void onConfirm(body.reason);
  };
  return (
    <form ref={form.form} noValidate onSubmit={submit} className="flex flex-col gap-4 pb-2">
      <TextField label={t("reason")} hint={t("reason_hint")} {...form.field("reason")} />
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={() => onOpenChange(false)}>
          {frame("back")}
        </Button>
        <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
