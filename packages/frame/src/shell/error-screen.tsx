"use client";

import { ErrorState } from "@swift-eats/ui/error-state";
import { useTranslations } from "next-intl";

/** For an app's `error.tsx`. */
export function ErrorScreen({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("frame");
  return (
    <main id="main" className="grid min-h-dvh place-items-center">
      <ErrorState
        title={t("error.title")}
        body={t("error.body")}
        retryLabel={t("retry")}
        onRetry={reset}
        reference={error.digest}
      />
    </main>
  );
}
