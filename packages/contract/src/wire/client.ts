import type * as z from "zod";
import type { BodyIn, Endpoint, ParamsOf, QueryOf, ResponseOf } from "./endpoint.ts";
import { type Problem, problem as problemSchema } from "./problem.ts";

type Arguments<E extends Endpoint> = (ParamsOf<E> extends undefined
  ? { params?: undefined }
  : { params: ParamsOf<E> }) &
  (QueryOf<E> extends undefined ? { query?: undefined } : { query?: z.input<E["query"]> }) &
  (BodyIn<E> extends undefined ? { body?: undefined } : { body: BodyIn<E> }) & {
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

export type Answer<T> =
  | { readonly ok: true; readonly status: number; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

export interface Client {
  /** A refusal is a value; no network is thrown. */
  call<E extends Endpoint>(endpoint: E, given: Arguments<E>): Promise<Answer<ResponseOf<E>>>;
}

export interface ClientOptions {
  /** Empty in a browser: the page's own origin. */
  readonly baseUrl: string;
  readonly token?: () => string | null;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
}

export function createClient({
  baseUrl,
  token,
  timeoutMs = 15_000,
  fetch: send = fetch,
}: ClientOptions): Client {
  return {
    async call(endpoint, given) {
      const headers: Record<string, string> = { accept: "application/json" };
      if (given.body !== undefined) headers["content-type"] = "application/json";
      if (given.idempotencyKey) headers["idempotency-key"] = given.idempotencyKey;
      const bearer = token?.();
      if (bearer) headers.authorization = `Bearer ${bearer}`;
      const timeout = AbortSignal.timeout(endpoint.timeoutMs ?? timeoutMs);
      const response = await send(
        `${baseUrl}/api/v1${urlOf(endpoint, given.params, given.query)}`,
        {
          method: endpoint.method,
          headers,
          credentials: "same-origin",
          signal: given.signal ? AbortSignal.any([given.signal, timeout]) : timeout,
          ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
        },
      );
      return answerOf(endpoint, response);
    },
  };
}

export function urlOf(endpoint: Endpoint, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values[name])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries((query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null) search.set(key, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function answerOf<E extends Endpoint>(
  endpoint: E,
  response: Response,
): Promise<Answer<ResponseOf<E>>> {
  const { status } = response;
  const text = await response.text();
  if (response.ok) {
    const value = (endpoint.response ? JSON.parse(text) : undefined) as ResponseOf<E>;
    return { ok: true, status, value };
  }
  const parsed = problemSchema.safeParse(safeJson(text));
  return {
    ok: false,
    status,
    problem: parsed.success
      ? parsed.data
      : {
          type: "about:blank",
          title: "Unexpected answer",
          status,
          code: "wire.unexpected_answer",
          requestId: "",
        },
  };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
