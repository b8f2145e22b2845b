import { randomUUID } from "node:crypto";
import type {
  Access,
  BodyOf,
  Endpoint,
  ParamsOf,
  QueryOf,
  ResponseOf,
} from "@swift-eats/contract/wire";
import type { Viewer } from "@swift-eats/domain/identity";
import { ok, type Result, refuse } from "@swift-eats/domain/kernel";
import type { ConsoleName } from "../env/index.ts";
import { metrics } from "../observe/index.ts";
import { identify, readCookies } from "../session/index.ts";
import type { Ports } from "../wire/index.ts";
import { faulted, problemResponse } from "./answers.ts";
import { overLimit } from "./limits.ts";
import { bytesMaxOperations, invalid, readJson } from "./read-body.ts";

export interface Call<E extends Endpoint = Endpoint> {
  readonly app: ConsoleName;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly viewer: Viewer;
  readonly ports: Ports;
  readonly request: Request;
  readonly requestId: string;
  readonly idempotencyKey: string;
  readonly cookies: ReadonlyMap<string, string>;
  /** Sets a cookie on the answer, whatever it is. */
  setCookie(header: string): void;
}

/** A value is answered as JSON with the endpoint's status; a Response goes out as it is. */
export type Handler<E extends Endpoint> = (
  call: Call<E>,
) => Promise<Result<ResponseOf<E>> | Response>;

export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: Handler<Endpoint>;
}

/** Joins an endpoint of the contract to what answers it. */
export const route = <E extends Endpoint>(endpoint: E, handle: Handler<E>): Route => ({
  endpoint,
  handle: handle as unknown as Handler<Endpoint>,
});

export interface Arrival {
  readonly app: ConsoleName;
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
}

const keyPattern = /^[\x21-\x7e]{8,255}$/;
const requestIdPattern = /^[\w-]{8,64}$/;

export const requestIdOf = (request: Request): string => {
  const given = request.headers.get("x-request-id");
  return given && requestIdPattern.test(given) ? given : randomUUID();
};

/** Everything that is the same for every endpoint: who, how often, what, and how the answer looks. */
export async function serve(
  ports: Ports,
  { endpoint, handle }: Route,
  arrival: Arrival,
): Promise<Response> {
  const started = performance.now();
  const requestId = requestIdOf(arrival.request);
  const setCookies: string[] = [];
  let outcome = "ok";
  let response: Response;
  try {
    const call = await admit(ports, endpoint, arrival, requestId, (header) =>
      setCookies.push(header),
    );
    const answer = call.ok ? await handle(call.value) : call;
    if (answer instanceof Response) response = answer;
    else if (answer.ok) response = success(endpoint, answer.value);
    else {
      outcome = answer.refusal.code;
      metrics.refusals.inc({ code: outcome });
      const { retryAfterSeconds } = answer.refusal;
      response = problemResponse(
        answer.refusal,
        requestId,
        typeof retryAfterSeconds === "number" ? { "retry-after": String(retryAfterSeconds) } : {},
      );
    }
  } catch (error) {
    outcome = "fault";
    response = faulted(ports, { error, requestId, endpoint: endpoint.name });
  }
  const seconds = (performance.now() - started) / 1_000;
  metrics.httpSeconds.observe({ endpoint: endpoint.name, status: response.status }, seconds);
  if (outcome === "fault" || ports.env.LOG_LEVEL === "debug")
    ports.log.info({
      requestId,
      endpoint: endpoint.name,
      outcome,
      durationMs: Math.round(seconds * 1_000),
    });
  response.headers.set("x-request-id", requestId);
  for (const header of setCookies) response.headers.append("set-cookie", header);
  return response;
}

const success = (endpoint: Endpoint, value: unknown): Response =>
  endpoint.status === 204
    ? new Response(null, { status: 204 })
    : new Response(JSON.stringify(value), {
        status: endpoint.status,
        headers: { "content-type": "application/json", "cache-control": "no-store" },
      });

async function admit(
  ports: Ports,
  endpoint: Endpoint,
  { app, request, params }: Arrival,
  requestId: string,
  setCookie: Call["setCookie"],
): Promise<Result<Call>> {
  const cookies = readCookies(request.headers.get("cookie"));
  const { viewer, via } = await identify(ports, app, {
    authorization: request.headers.get("authorization"),
    cookies,
  });
  if (!viewer) return refuse({ code: "identity.bad_token" });
  if (via === "cookie" && endpoint.method !== "GET" && isForeign(request))
    return refuse({ code: "wire.foreign_origin" });
  const wait = await overLimit(ports, endpoint.limit, viewer, addressOf(request));
  if (wait !== null) return refuse({ code: "wire.too_many_requests", retryAfterSeconds: wait });
  const denied = access(endpoint.as, viewer);
  if (denied) return refuse({ code: denied });
  const idempotencyKey = request.headers.get("idempotency-key") ?? "";
  if (endpoint.idempotent && !keyPattern.test(idempotencyKey))
    return refuse({ code: "wire.key_needed" });
  const parsed = await parse(endpoint, request, params);
  if (!parsed.ok) return parsed;
  return ok({
    app,
    ...parsed.value,
    viewer,
    ports,
    request,
    requestId,
    idempotencyKey,
    cookies,
    setCookie,
  } as Call);
}

function access(as: readonly Access[], viewer: Viewer): string | null {
  if (as.includes("anyone")) return null;
  if (viewer.kind !== "account") return "identity.sign_in_needed";
  return as.includes(viewer.role) ? null : "identity.forbidden";
}

async function parse(endpoint: Endpoint, request: Request, params: Arrival["params"]) {
  const parsed = {
    params: undefined as unknown,
    query: undefined as unknown,
    body: undefined as unknown,
  };
  if (endpoint.params) {
    const result = endpoint.params.safeParse(params);
    // A path that names nothing, as opposed to a wrong body.
    if (!result.success) return refuse({ code: "wire.not_found" });
    parsed.params = result.data;
  }
  if (endpoint.query) {
    const result = endpoint.query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!result.success) return refuse(invalid(result.error));
    parsed.query = result.data;
  }
  if (endpoint.body) {
    const json = await readJson(
      request,
      endpoint.bytesMax ?? (endpoint.tag === "Operations" ? bytesMaxOperations : undefined),
    );
    if (!json.ok) return json;
    const result = endpoint.body.safeParse(json.value);
    if (!result.success) return refuse(invalid(result.error));
    parsed.body = result.data;
  }
  return ok(parsed);
}

/** Another site's page is using the visitor's cookie. */
function isForeign(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin) return false;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  try {
    return new URL(origin).host !== host;
  } catch {
    return true;
  }
}

/** The nearest proxy's word; Next fills it from the socket when there is no proxy. */
export const addressOf = (request: Request): string =>
  request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
