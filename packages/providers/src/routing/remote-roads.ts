import {
  greatCircleRoads,
  type MatchRequest,
  type MatrixRequest,
  type RoadMatch,
  type RoadMatrix,
  type RoadRoute,
  type Roads,
  type RouteRequest,
} from "@swift-eats/domain/routing";
import { type Breaker, breaker } from "./breaker.ts";

export interface RemoteOptions {
  /** Of the process that holds the road graph. */
  readonly url: string;
  readonly timeoutMs: number;
  /** Each time somebody had to do with the great circle. */
  readonly onFallback: (error: unknown) => void;
}

const failuresMax = 3;
const openMs = 5_000;

type Asked =
  | { readonly path: "matrix"; readonly request: MatrixRequest }
  | { readonly path: "route"; readonly request: RouteRequest }
  | { readonly path: "match"; readonly request: MatchRequest };

/** No graph holds these points: not a failure, and no reason to open the breaker. */
const notHere = Symbol("not here");

/**
 * The roads of another process over HTTP. Answers always: while that process is away, slow or knows no roads
 * there, the great circle does, and the answer says so.
 */
export function remoteRoads(options: RemoteOptions): Roads & { readonly breaker: Breaker } {
  const guard = breaker({ failuresMax, openMs, nowMs: () => performance.now() });
  const ask = async <T>(asked: Asked, otherwise: () => Promise<T>): Promise<T> => {
    try {
      const answer = await guard.run(() => post(options, asked));
      return answer === notHere ? otherwise() : (answer as T);
    } catch (error) {
      options.onFallback(error);
      return otherwise();
    }
  };
  return {
    breaker: guard,
    matrix: (request) =>
      ask<RoadMatrix>({ path: "matrix", request }, () => greatCircleRoads.matrix(request)),
    route: (request) =>
      ask<RoadRoute | null>({ path: "route", request }, () => greatCircleRoads.route(request)),
    match: (request) =>
      ask<RoadMatch>({ path: "match", request }, () => greatCircleRoads.match(request)),
  };
}

async function post({ url, timeoutMs }: RemoteOptions, { path, request }: Asked): Promise<unknown> {
  const response = await fetch(`${url}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status === 404) {
    await response.arrayBuffer();
    return notHere;
  }
  if (!response.ok) throw new Error(`the routing process answered ${response.status}`);
  return response.json();
}
