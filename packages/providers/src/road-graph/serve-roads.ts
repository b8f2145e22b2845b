import { createServer, type IncomingMessage, type Server } from "node:http";
import type { LngLat } from "@swift-eats/domain/kernel";
import { isPlace } from "@swift-eats/domain/kernel";
import {
  matchFixesMax,
  matrixPairsMax,
  type Roads,
  routePointsMax,
  type Vehicle,
  vehicles,
} from "@swift-eats/domain/routing";

const bodyBytesMax = 1_000_000;

export interface RoadServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers for the graph that holds a point; null where there is none. */
export type RoadsAt = (point: LngLat) => Promise<Roads | null>;

/** `POST /matrix`, `/route` and `/match` on loopback only: the port's requests and answers as JSON. */
export async function serveRoads(port: number, roadsAt: RoadsAt): Promise<RoadServer> {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request, roadsAt).catch(() => ({
      status: 500,
      body: null,
    }));
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
  return { url: urlOf(server), close: () => close(server) };
}

const urlOf = (server: Server): string => {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
};

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const bad: Answer = { status: 400, body: null };

async function answer(request: IncomingMessage, roadsAt: RoadsAt): Promise<Answer> {
  if (request.method !== "POST") return { status: 405, body: null };
  const body = asObject(await read(request));
  const vehicle = vehicles.find((each) => each === body?.vehicle);
  if (!body || !vehicle) return bad;
  if (request.url === "/matrix") return matrix(body, vehicle, roadsAt);
  const points = pointsOf(request.url === "/match" ? body.fixes : body.points);
  const [first] = points ?? [];
  if (!points || !first || points.length < 2) return bad;
  const roads = await roadsAt(first);
  if (!roads) return { status: 404, body: null };
  if (request.url === "/match" && points.length <= matchFixesMax)
    return { status: 200, body: await roads.match({ fixes: points, vehicle }) };
  if (request.url === "/route" && points.length <= routePointsMax)
    return { status: 200, body: await roads.route({ points, vehicle }) };
  return bad;
}

async function matrix(
  body: Record<string, unknown>,
  vehicle: Vehicle,
  roadsAt: RoadsAt,
): Promise<Answer> {
  const [sources, targets] = [pointsOf(body.sources), pointsOf(body.targets)];
  const [first] = sources ?? [];
  if (!sources || !targets || !first || targets.length === 0) return bad;
  if (sources.length * targets.length > matrixPairsMax) return bad;
  const roads = await roadsAt(first);
  return roads
    ? { status: 200, body: await roads.matrix({ sources, targets, vehicle }) }
    : { status: 404, body: null };
}

async function read(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk;
    if (text.length > bodyBytesMax) throw new Error("too large");
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const asObject = (value: unknown): Record<string, unknown> | null =>
  typeof value === "object" && value !== null ? { ...value } : null;

function pointsOf(value: unknown): LngLat[] | null {
  if (!Array.isArray(value)) return null;
  const points = value.flatMap((each): LngLat[] => {
    const { lng, lat } = asObject(each) ?? {};
    const point = { lng: Number(lng), lat: Number(lat) };
    return isPlace(point) ? [point] : [];
  });
  return points.length === value.length ? points : null;
}
