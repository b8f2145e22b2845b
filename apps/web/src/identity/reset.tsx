"use client";

import { resetPassword, resetPasswordBody } from "@swift-eats/contract/identity";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { useForm } from "@swift-eats/frame/form";
import { Button } from "@swift-eats/ui/button";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { Notice } from "@swift-eats/ui/notice";
import { TextField } from "@swift-eats/ui/text-field";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

export function Reset({ ticket }: { ticket: string }) {
  const t = useTranslations("identity");
  const form = useForm(resetPasswordBody, { ticket, password: "" });
  const { tell, busy, problem } = useTell(resetPassword);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = form.check();
    if (!body) return;
    const answer = await tell({ body });
    if (answer.ok) setDone(true);
    else form.refuse(answer.problem);
  };
  if (done)
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="good" live title={t("reset_done")}>
          {t("reset_done_body")}
        </Notice>
        <Link href="/sign-in" className={buttonStyle({ size: "lg" })}>
          {t("sign_in")}
        </Link>
      </div>
    );
  return (
    <form ref={form.form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t("new_password")}
        hint={t("password_hint")}
        type="password"
        autoComplete="new-password"
        {...form.field("password")}
      />
      {form.error("ticket") ? <Notice tone="bad">{t("bad_link")}</Notice> : null}
      <ProblemNotice problem={problem} />
      <Button type="submit" size="lg" wide busy={busy}>
        {t("set_password")}
      </Button>
    </form>
  );
}
