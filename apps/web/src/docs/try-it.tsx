"use client";

import { Badge } from "@swift-eats/ui/badge";
import { Button } from "@swift-eats/ui/button";
import { TextArea } from "@swift-eats/ui/text-area";
import { TextField } from "@swift-eats/ui/text-field";
import type { Tone } from "@swift-eats/ui/tone";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { example, type Listed, type Parameter } from "./open-api.ts";

const toneOf: Record<string, Tone> = { GET: "good", POST: "accent", PUT: "wait", DELETE: "bad" };

interface Seen {
  readonly status: string;
  readonly text: string;
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16)).join("");

interface Call extends Listed {
  readonly values: Readonly<Record<string, string>>;
  readonly body: string;
  readonly token: string;
}

async function call({ method, path, operation, values, body, token }: Call): Promise<Seen> {
  const given = (place: Parameter["in"]) =>
    operation.parameters.filter((each) => each.in === place && values[each.name]);
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ""),
  );
  const query = new URLSearchParams(given("query").map(({ name }) => [name, values[name] ?? ""]));
  const headers: Record<string, string> = {};
  for (const { name } of given("header")) headers[name] = values[name] ?? "";
  if (operation.requestBody) headers["content-type"] = "application/json";
  if (token) headers.authorization = `Bearer ${token}`;
  const started = performance.now();
  const response = await fetch(`/api/v1${url}${query.size > 0 ? `?${query}` : ""}`, {
    method,
    headers,
    ...(operation.requestBody ? { body } : {}),
  });
  const text = pretty(await response.text());
  const took = Math.round(performance.now() - started);
  return { status: `${response.status} ${response.statusText} · ${took} ms`, text };
}

/** One endpoint: what it is, a form, and what came back. */
export function TryIt({ token, ...listed }: Listed & { token: string }) {
  const { method, path, operation } = listed;
  const t = useTranslations("docs");
  const schema = operation.requestBody?.content["application/json"]?.schema;
  const [values, setValues] = useState<Record<string, string>>({});
  const [body, setBody] = useState(() => (schema ? JSON.stringify(example(schema), null, 2) : ""));
  const [seen, setSeen] = useState<Seen | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const key = operation.parameters.some(({ name }) => name === "Idempotency-Key")
      ? { "Idempotency-Key": values["Idempotency-Key"] || randomKey() }
      : {};
    setSeen(
      await call({ ...listed, values: { ...values, ...key }, body, token }).catch(() => ({
        status: t("unreachable"),
        text: "",
      })),
    );
    setBusy(false);
  };
  return (
    <details className="rounded-card border border-line bg-surface-raised">
      <summary className="flex min-h-12 cursor-pointer flex-wrap items-center gap-3 px-4 py-2">
        <Badge tone={toneOf[method] ?? "neutral"}>{method}</Badge>
        <code className="font-semibold break-all">{path}</code>
        <span className="text-sm text-muted">{operation.summary}</span>
      </summary>
      <div className="flex flex-col gap-3 border-t border-line p-4">
        <p className="text-sm text-muted">
          {t("roles")} {operation["x-roles"].join(", ")}
          {operation["x-refusals"].length > 0 ? (
            <>
              <br />
              {t("refusals")} <code>{operation["x-refusals"].join(", ")}</code>
            </>
          ) : null}
        </p>
        {operation.parameters.map(({ name, required }) => (
          <TextField
            key={name}
            label={name}
            {...(required ? {} : { mark: t("optional") })}
            value={values[name] ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setValues((before) => ({ ...before, [name]: value }));
            }}
          />
        ))}
        {schema ? (
          <TextArea
            label={t("body")}
            spellCheck={false}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        ) : null}
        <Button variant="secondary" busy={busy} onClick={() => void send()}>
          {t("send")}
        </Button>
        {seen ? (
          <div role="status">
            <p className="font-semibold tabular">{seen.status}</p>
            <pre className="mt-2 max-h-96 overflow-auto rounded-input bg-surface-sunken p-3 text-xs">
              {seen.text}
            </pre>
          </div>
        ) : null}
      </div>
    </details>
  );
}
