import { isOutage } from "@swift-eats/db/connection";
import type { Refusal } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";
import { statusOf } from "./refusal-status.ts";

/** Facts of a refusal that are for us and not for the caller. */
const title = (code: string): string => (code.split(".")[1] ?? code).replaceAll("_", " ");

export function problemResponse(
  refusal: Refusal,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const { code, ...facts } = refusal;
  const status = statusOf(code);
  return new Response(
    JSON.stringify({
      type: `urn:swift-eats:${code}`,
      title: title(code),
      status,
      code,
      requestId,
      ...facts,
    }),
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        ...headers,
      },
    },
  );
}

/** A fault: what broke is in the log under the request id, never in the answer. */
export function faultResponse(status: 500 | 503, requestId: string): Response {
  const code = status === 503 ? "platform.busy" : "platform.fault";
  return new Response(
    JSON.stringify({ type: `urn:swift-eats:${code}`, title: title(code), status, code, requestId }),
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        ...(status === 503 ? { "retry-after": "1" } : {}),
      },
    },
  );
}

export interface Faulted {
  readonly error: unknown;
  readonly requestId: string;
  /** Name of the endpoint. */
  readonly endpoint: string;
}

/** Into the log with it, and a clear answer to who asked. */
export function faulted({ log }: Pick<Ports, "log">, { error, ...facts }: Faulted): Response {
  log.error({ err: error, ...facts }, "fault");
  return faultResponse(isOutage(error) ? 503 : 500, facts.requestId);
}
