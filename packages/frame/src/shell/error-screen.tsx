"use client";

import { Button } from "@swift-eats/ui/button";
import { CloudAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Statement } from "./statement.tsx";

export interface ErrorScreenProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** For an app's `error.tsx`. */
export function ErrorScreen({ error, reset }: ErrorScreenProps) {
  const t = useTranslations("frame");
  return (
    <Statement
      icon={<CloudAlert aria-hidden />}
      title={t("error.title")}
      body={t("error.body")}
      reference={error.digest}
      action={<Button onClick={reset}>{t("retry")}</Button>}
    />
  );
}
