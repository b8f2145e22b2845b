import { endpoints, openApi } from "@swift-eats/contract";
import {
  type Answer,
  type Endpoint,
  type ParamsOf,
  type Problem,
  type ResponseOf,
  urlOf,
} from "@swift-eats/contract/wire";
import type * as z from "zod";
import type { ConsoleName } from "../env/index.ts";
import { ports as wired } from "../wire/index.ts";
import { faulted, faultResponse, problemResponse } from "./answers.ts";
import { routesOf } from "./endpoints.ts";
import { tile } from "./files.ts";
import { isKept, type Respond, standInFront } from "./front.ts";
import { requestIdOf, serve } from "./route.ts";
import { createRouter, type Found } from "./router.ts";

const prefix = "/api/v1/";
const routers = new Map<ConsoleName, (method: string, path: readonly string[]) => Found>();

function routerOf(app: ConsoleName) {
  const known = routers.get(app) ?? createRouter(routesOf(app));
  routers.set(app, known);
  return known;
}

/** Any origin may use the public API with a bearer token; cookies never travel across origins. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, location, retry-after, x-request-id",
};

let openApiText: string | null = null;
const openApiResponse = (version: string): Response => {
  openApiText ??= JSON.stringify(openApi(endpoints, version));
  return new Response(openApiText, {
    headers: { "content-type": "application/json", "cache-control": "public, max-age=300" },
  });
};

async function answer(app: ConsoleName, request: Request): Promise<Response> {
  const requestId = requestIdOf(request);
  let ports: Awaited<ReturnType<typeof wired>>;
  try {
    ports = await wired(app);
  } catch {
    return faultResponse(503, requestId);
  }
  const { pathname } = new URL(request.url);
  const path = pathname.slice(prefix.length).split("/").filter(Boolean);
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (method === "GET" && path[0] === "tiles")
    return tile(ports, request, path.slice(1)).catch((error: unknown) =>
      faulted(ports, { error, requestId, endpoint: "tile" }),
    );
  if (app === "web" && method === "GET" && path.join("/") === "openapi.json")
    return openApiResponse(ports.env.VERSION);
  const found = routerOf(app)(method, path);
  if (!found) return problemResponse({ code: "wire.not_found" }, requestId);
  if ("allow" in found)
    return problemResponse({ code: "wire.wrong_method", allow: found.allow }, requestId);
  return serve(ports, found.route, { app, request, params: found.params });
}

/** What an app answers to a request of the API. */
export const responding =
  (app: ConsoleName): Respond =>
  async (request) => {
    const response = await answer(app, request);
    if (app === "web")
      for (const [name, value] of Object.entries(cors)) response.headers.set(name, value);
    return response;
  };

/** The methods that an app's one catch-all route exports. */
export function mount(app: ConsoleName) {
  const respond = responding(app);
  standInFront(respond);
  const OPTIONS = async (): Promise<Response> =>
    new Response(null, {
      status: 204,
      headers: {
        ...(app === "web" ? cors : {}),
        "access-control-allow-methods": "GET, POST, PUT, DELETE",
        "access-control-allow-headers":
          "authorization, content-type, idempotency-key, if-none-match, last-event-id, x-request-id",
        "access-control-max-age": "600",
      },
    });
  const GET: Respond = (request) => respond(unpacked(request));
  return { GET, POST: respond, PUT: respond, DELETE: respond, OPTIONS };
}

/** Next drops the header of packing from the answers of route handlers (16.4, `send-response.js`) and packs them itself. */
function unpacked(request: Request): Request {
  if (!isKept(new URL(request.url).pathname)) return request;
  const headers = new Headers(request.headers);
  headers.delete("accept-encoding");
  return new Request(request, { headers });
}

interface Asked<E extends Endpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: z.input<E["query"]>;
  readonly body?: z.input<E["body"]>;
}

/** For server components: the same endpoint, in process, with the page's own cookies. */
export async function ask<E extends Endpoint>(
  app: ConsoleName,
  endpoint: E,
  given: Asked<E>,
  headers: Headers,
): Promise<Answer<ResponseOf<E>>> {
  const passed = new Headers({ "content-type": "application/json" });
  for (const name of ["cookie", "x-forwarded-for", "accept-language", "x-request-id"]) {
    const value = headers.get(name);
    if (value) passed.set(name, value);
  }
  const response = await answer(
    app,
    new Request(
      `http://in-process${prefix.slice(0, -1)}${urlOf(endpoint, given.params, given.query)}`,
      {
        method: endpoint.method,
        headers: passed,
        ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      },
    ),
  );
  const { status } = response;
  if (response.ok)
    return {
      ok: true,
      status,
      value: (status === 204 ? undefined : await response.json()) as ResponseOf<E>,
    };
  return { ok: false, status, problem: (await response.json()) as Problem };
}
