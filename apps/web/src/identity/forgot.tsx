"use client";

import { requestReset } from "@swift-eats/contract/identity";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { useForm } from "@swift-eats/frame/form";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

/** The answer is the same whether we know the address or not. */
export function Forgot() {
  const t = useTranslations("identity");
  const form = useForm(requestReset.body, { email: "" });
  const { tell, busy, problem } = useTell(requestReset);
  const [sent, setSent] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = form.check();
    if (!body) return;
    const answer = await tell({ body });
    if (answer.ok) setSent(true);
    else form.refuse(answer.problem);
  };
  return (
    <form ref={form.form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t("email")}
        type="email"
        inputMode="email"
        autoComplete="email"
        {...form.field("email")}
      />
      <ProblemNotice problem={problem} />
      {sent ? (
        <Notice tone="good" live title={t("reset_sent")}>
          {t("reset_sent_body")}
        </Notice>
      ) : null}
      <Button type="submit" size="lg" wide busy={busy}>
        {t("send_reset")}
      </Button>
    </form>
  );
}
