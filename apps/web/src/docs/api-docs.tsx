"use client";

import { Notice } from "@swift-eats/ui/notice";
import { SearchField } from "@swift-eats/ui/search-field";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { TextField } from "@swift-eats/ui/text-field";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { byTag, type OpenApi } from "./open-api.ts";
import { TryIt } from "./try-it.tsx";

/** Every endpoint with a form to call it, read from the API's own description. */
export function ApiDocs() {
  const t = useTranslations("docs");
  const [api, setApi] = useState<OpenApi | null>(null);
  const [failed, setFailed] = useState(false);
  const [token, setToken] = useState("");
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    const load = async () => {
      try {
        const response = await fetch("/api/v1/openapi.json");
        setApi((await response.json()) as OpenApi);
      } catch {
        setFailed(true);
      }
    };
    void load();
  }, []);
  if (failed) return <Notice tone="bad">{t("failed")}</Notice>;
  if (!api)
    return (
      <Loading label={t("loading")}>
        <Skeleton className="h-60 w-full" />
      </Loading>
    );
  const text = wanted.toLowerCase();
  const tags = byTag(api).flatMap(([tag, listed]) => {
    const found = listed.filter(({ method, path, operation }) =>
      `${method} ${path} ${operation.summary}`.toLowerCase().includes(text),
    );
    return found.length > 0 ? [[tag, found] as const] : [];
  });
  return (
    <div className="flex flex-col gap-6">
      <p className="text-muted">
        {t("lead")}{" "}
        <a href="/api/v1/openapi.json" className="text-accent-text underline">
          openapi.json
        </a>
      </p>
      <TextField
        label={t("token")}
        hint={t("token_hint")}
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
      <SearchField
        label={t("search")}
        clearLabel={t("clear")}
        value={wanted}
        onValueChange={setWanted}
        shortcut="/"
      />
      {tags.map(([tag, listed]) => (
        <section key={tag} aria-labelledby={`tag-${tag}`}>
          <h2 id={`tag-${tag}`} className="mb-2 text-lg font-bold">
            {tag}
          </h2>
          <div className="flex flex-col gap-2">
            {listed.map((each) => (
              <TryIt key={each.operation.operationId} {...each} token={token} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
