"use client";

import { currentSession, verifyEmail } from "@swift-eats/contract/identity";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { Notice } from "@swift-eats/ui/notice";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

/** The link of the mail was followed; a program that only looks at links runs no script. */
export function Verify({ ticket }: { ticket: string }) {
  const t = useTranslations("identity");
  const { tell, problem } = useTell(verifyEmail, [currentSession]);
  const [done, setDone] = useState(false);
  const asked = useRef(false);
  const verify = useRef(async () => {
    if (asked.current) return;
    asked.current = true;
    const answer = await tell({ body: { ticket } });
    if (answer.ok) setDone(true);
  });
  useEffect(() => void verify.current(), []);
  if (!done && !problem)
    return (
      <Loading label={t("verifying")}>
        <Skeleton className="h-24 w-full" />
      </Loading>
    );
  return (
    <div className="flex flex-col gap-4">
      <ProblemNotice problem={problem} />
      {done ? (
        <Notice tone="good" live title={t("verified")}>
          {t("verified_body")}
        </Notice>
      ) : null}
      <Link href="/" className={buttonStyle({ size: "lg" })}>
        {t("to_restaurants")}
      </Link>
    </div>
  );
}
