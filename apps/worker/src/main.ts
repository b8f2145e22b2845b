import { createServer, type Server } from "node:http";
import { readEnv } from "@swift-eats/server/env";
import { health } from "@swift-eats/server/http";
import { ports as wired } from "@swift-eats/server/wire";
import type { Role, Stop } from "./role.ts";
import { deadlines } from "./roles/deadlines.ts";
import { dispatch } from "./roles/dispatch.ts";
import { eta } from "./roles/eta.ts";
import { media } from "./roles/media.ts";
import { notifications } from "./roles/notifications.ts";
import { outbox } from "./roles/outbox.ts";
import { payments } from "./roles/payments.ts";
import { realtime } from "./roles/realtime/index.ts";
import { routing } from "./roles/routing.ts";
import { search } from "./roles/search.ts";
import { upkeep } from "./roles/upkeep.ts";

const env = readEnv();
const port = env.PORT ?? env.PORT_BASE + 10;

const healthPaths: Readonly<Record<string, () => Promise<Response>>> = {
  "/healthz": health.healthz,
  "/readyz": health.readyz,
  "/health": health.readyz,
  "/version": health.version,
  "/metrics": health.metrics,
};

/** Every duty of the background. `ROLES` names those of this process; all by default. */
const roles = (http: Server): Readonly<Record<string, Role>> => ({
  outbox,
  dispatch,
  deadlines,
  payments,
  eta,
  notifications,
  media,
  upkeep,
  search,
  realtime: realtime(http),
  routing,
});
/** Too large for the memory of the others: only where `ROLES` names it. */
const alone = ["routing"];

const http = createServer(async (request, response) => {
  const handle = healthPaths[request.url?.split("?")[0] ?? ""];
  // Socket.io answers its own paths.
  if (!handle) {
    if (!request.url?.startsWith("/socket.io/")) response.writeHead(404).end();
    return;
  }
  const answer = await handle();
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
});

const ports = await wired("worker");
const all = roles(http);
const wanted =
  env.ROLES?.split(",").map((name) => name.trim()) ??
  Object.keys(all).filter((name) => !alone.includes(name));
const unknown = wanted.filter((name) => !all[name]);
if (unknown.length > 0) {
  process.stderr.write(`Setting ROLES: there is no role ${unknown.join(", ")}\n`);
  process.exit(78);
}

const stops: Stop[] = [];
for (const name of wanted) {
  const stop = await all[name]?.(ports, { name: `${name}-${port}` });
  if (stop) stops.push(stop);
}
http.listen(port, () => ports.log.info({ port, roles: wanted }, "started"));

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const each of stops.reverse()) await each();
  http.close();
  await ports.close();
  process.exit(0);
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
process.on("unhandledRejection", (error) => ports.log.error({ err: error }, "unhandled rejection"));
