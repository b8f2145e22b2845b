"use client";

import { signUp, signUpBody } from "@swift-eats/contract/identity";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { useForm } from "@swift-eats/frame/form";
import { useSessionChanged } from "@swift-eats/frame/session";
import { Button } from "@swift-eats/ui/button";
import { TextField } from "@swift-eats/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";

export function SignUp() {
  const t = useTranslations("identity");
  const locale = useLocale();
  const form = useForm(signUpBody, { name: "", email: "", password: "" });
  const { tell, busy, problem } = useTell(signUp);
  const changed = useSessionChanged();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = form.check();
    if (!body) return;
    const answer = await tell({ body: { ...body, locale: locale === "de" ? "de" : "en" } });
    if (answer.ok) await changed("/account?welcome=1");
    else form.refuse(answer.problem);
  };
  return (
    <form ref={form.form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField label={t("name")} autoComplete="name" {...form.field("name")} />
      <TextField
        label={t("email")}
        type="email"
        inputMode="email"
        autoComplete="email"
        {...form.field("email")}
      />
      <TextField
        label={t("password")}
        hint={t("password_hint")}
        type="password"
        autoComplete="new-password"
        {...form.field("password")}
      />
      <ProblemNotice problem={problem} />
      <Button type="submit" size="lg" wide busy={busy}>
        {t("sign_up")}
      </Button>
    </form>
  );
}
