"use client";

import { signIn, signInBody } from "@swift-eats/contract/identity";
import { Button } from "@swift-eats/ui/button";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { ProblemNotice } from "../data/problem-notice.tsx";
import { useTell } from "../data/use-tell.ts";
import { useForm } from "../form/use-form.ts";
import type { DemoAccount } from "./demo-account.ts";
import { DemoAccounts } from "./demo-accounts.tsx";
import { useSessionChanged } from "./use-session.ts";

export interface SignInProps {
  /** Where to go afterwards, if the address does not say `?next=`. */
  home: string;
  /** Name of the console, above the form. */
  title: ReactNode;
  lead?: ReactNode;
  /** Only in demo mode: `publicConfig().demoAccounts` of this app's roles. */
  demoAccounts?: readonly DemoAccount[];
  /** Below the form: sign up, forgotten password. */
  children?: ReactNode;
}

/** Only a path of this very site. */
function nextPath(home: string): string {
  const next = new URLSearchParams(window.location.search).get("next");
  return next && /^\/(?![/\\])/.test(next) ? next : home;
}

/** The sign-in screen of every console. */
export function SignIn({ home, title, lead, demoAccounts = [], children }: SignInProps) {
  const t = useTranslations("frame.sign_in");
  const form = useForm(signInBody, { email: "", password: "" });
  const { tell, busy, problem } = useTell(signIn);
  const changed = useSessionChanged();

  const enter = async (body: { email: string; password: string }) => {
    const answer = await tell({ body });
    if (answer.ok) await changed(nextPath(home));
    else form.refuse(answer.problem);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = form.check();
    if (body) void enter(body);
  };

  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-5 py-6">
      <div>
        <h1 className="text-2xl font-extrabold">{title}</h1>
        {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
      </div>
      <form ref={form.form} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={t("email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          {...form.field("email")}
        />
        <TextField
          label={t("password")}
          type="password"
          autoComplete="current-password"
          {...form.field("password")}
        />
        <ProblemNotice problem={problem} />
        <Button type="submit" size="lg" wide busy={busy}>
          {t("submit")}
        </Button>
      </form>
      {children}
      <DemoAccounts accounts={demoAccounts} busy={busy} onChoose={(body) => void enter(body)} />
    </div>
  );
}
