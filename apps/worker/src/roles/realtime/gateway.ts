import type { Server as HttpServer, IncomingMessage } from "node:http";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import { type ConsoleName, publicConfig } from "@swift-eats/server/env";
import { metrics } from "@swift-eats/server/observe";
import { type Pass, passOf, readCookies } from "@swift-eats/server/session";
import type { Ports } from "@swift-eats/server/wire";
import { Server } from "socket.io";
import { fullAllowance } from "./allowance.ts";
import { serve } from "./client.ts";
import type { Gateway } from "./held.ts";
import { Newest } from "./newest.ts";
import { rooms } from "./rooms.ts";
import { turnstile } from "./turnstile.ts";

const consoles: readonly ConsoleName[] = ["web", "driver", "restaurant", "ops"];
const messageBytesMax = 64 * 1024;
/** Tokens that are opened and accounts that are read at once. */
const admissionsMax = 128;

/**
 * Clients that come back watch their rooms again and then refetch; nothing is kept of a client that went away, so a
 * thousand that went away at once cost nothing.
 */
export function createGateway(ports: Ports, http: HttpServer): Gateway {
  const { urls } = publicConfig();
  const gateway: Gateway = new Server(http, {
    cors: { origin: Object.values(urls), credentials: true },
    serveClient: false,
    maxHttpBufferSize: messageBytesMax,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    adapter: createAdapter(ports.connection.patient("gateway"), {
      streamName: `${ports.connection.prefix}:gateway`,
      maxLen: 20_000,
    }),
  });
  const admission = turnstile(admissionsMax);
  gateway.use(async (socket, next) => {
    try {
      const pass = await admission(() => passFor(ports, socket.handshake.auth, socket.request));
      if (!pass) return next(new Error("identity.bad_token"));
      socket.data.pass = pass;
      socket.data.newest = new Newest(socket.conn);
      socket.data.allowance = fullAllowance(Date.now());
      next();
    } catch (error) {
      ports.log.warn({ err: error }, "gateway");
      // Not known is not refused: a client that was told so would not come back by itself.
      socket.conn.close();
    }
  });
  gateway.on("connection", (socket) => {
    const { account } = socket.data.pass;
    if (account) socket.join(rooms.account(account.id));
    metrics.sockets.inc();
    socket.on("disconnect", () => metrics.sockets.dec());
    serve(ports, socket);
  });
  return gateway;
}

function passFor(
  ports: Ports,
  auth: Record<string, unknown>,
  request: IncomingMessage,
): Promise<Pass | null> {
  const app = consoles.find((each) => each === auth.app) ?? "web";
  return passOf(ports, app, {
    authorization: typeof auth.token === "string" ? `Bearer ${auth.token}` : null,
    cookies: readCookies(request.headers.cookie ?? null),
  });
}
