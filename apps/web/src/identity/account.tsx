"use client";

import type { AccountView } from "@swift-eats/contract/identity";
import { useSignOut } from "@swift-eats/frame/session";
import { LanguageSwitch, ThemeToggle } from "@swift-eats/frame/shell";
import { Button } from "@swift-eats/ui/button";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { Card } from "@swift-eats/ui/card";
import { Notice } from "@swift-eats/ui/notice";
import Link from "next/link";
import { useTranslations } from "next-intl";

export interface AccountProps {
  account: AccountView | null;
  welcome: boolean;
  /** The page of caught mail, in demo mode. */
  mailUrl: string | null;
}

/** Who I am, how it looks, and the way out. */
export function Account({ account, welcome, mailUrl }: AccountProps) {
  const t = useTranslations("identity");
  const frame = useTranslations("frame");
  const signOut = useSignOut("/");
  return (
    <div className="flex flex-col gap-4">
      {account && !account.emailVerified ? (
        <Notice tone={welcome ? "good" : "wait"} title={welcome ? t("welcome") : t("unverified")}>
          {t("unverified_body", { email: account.email })}
        </Notice>
      ) : null}
      <Card as="section" className="flex flex-col gap-3">
        {account ? (
          <>
            <div>
              <h2 className="text-lg font-bold">{account.name}</h2>
              <p className="text-muted">{account.email}</p>
            </div>
            <Button variant="secondary" onClick={() => void signOut()}>
              {frame("sign_in.sign_out")}
            </Button>
          </>
        ) : (
          <>
            <p>{t("guest_body")}</p>
            <Link href="/sign-in" className={buttonStyle()}>
              {t("sign_in")}
            </Link>
            <Link href="/sign-up" className={buttonStyle({ variant: "secondary" })}>
              {t("sign_up")}
            </Link>
          </>
        )}
      </Card>
      <Link href="/diet" className={buttonStyle({ variant: "secondary" })}>
        {t("diet")}
      </Link>
      <Card as="section" className="flex flex-col gap-1">
        <h2 className="text-lg font-bold">{t("settings")}</h2>
        <p className="flex items-center justify-between">
          {frame("language")} <LanguageSwitch />
        </p>
        <p className="flex items-center justify-between">
          {frame("theme.label")} <ThemeToggle />
        </p>
      </Card>
      {mailUrl ? (
        <a
          href={mailUrl}
          target="_blank"
          rel="noreferrer"
          className={buttonStyle({ variant: "secondary" })}
        >
          {t("demo_mail")}
        </a>
      ) : null}
      <a href="/api/v1/docs" className="text-center text-sm text-muted underline">
        {t("api")}
      </a>
    </div>
  );
}
