import type { Server as HttpServer, IncomingMessage } from "node:http";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import type { ClientToServer, ServerToClient } from "@swift-eats/contract/realtime";
import { fixesBody } from "@swift-eats/contract/tracking";
import type { Viewer } from "@swift-eats/domain/identity";
import { type ConsoleName, publicConfig } from "@swift-eats/server/env";
import { identify, readCookies } from "@swift-eats/server/session";
import { takeFixes } from "@swift-eats/server/tracking";
import type { Ports } from "@swift-eats/server/wire";
import { type DefaultEventsMap, Server, type Socket } from "socket.io";
import { roomFor } from "./rooms.ts";

interface Held {
  viewer: Viewer;
}

export type Gateway = Server<ClientToServer, ServerToClient, DefaultEventsMap, Held>;
type Client = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Held>;

const consoles: readonly ConsoleName[] = ["web", "driver", "restaurant", "ops"];
/** Every client's token is looked at again this often. Wall time. */
const recheckMs = 60_000;
const roomsMax = 200;
const messageBytesMax = 64 * 1024;

export function createGateway(ports: Ports, http: HttpServer): Gateway {
  const { urls } = publicConfig();
  const gateway: Gateway = new Server(http, {
    cors: { origin: Object.values(urls), credentials: true },
    maxHttpBufferSize: messageBytesMax,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    connectionStateRecovery: { maxDisconnectionDuration: 120_000, skipMiddlewares: false },
    adapter: createAdapter(ports.connection.patient("gateway"), {
      streamName: `${ports.connection.prefix}:gateway`,
      maxLen: 20_000,
    }),
  });
  gateway.use(async (socket, next) => {
    const viewer = await viewerOf(ports, socket.handshake.auth, socket.request);
    if (!viewer) return next(new Error("identity.bad_token"));
    socket.data.viewer = viewer;
    next();
  });
  gateway.on("connection", (socket) => serve(ports, socket));
  return gateway;
}

async function viewerOf(
  ports: Ports,
  auth: Record<string, unknown>,
  request: IncomingMessage,
): Promise<Viewer | null> {
  const app = consoles.find((each) => each === auth.app) ?? "web";
  const { viewer } = await identify(ports, app, {
    authorization: typeof auth.token === "string" ? `Bearer ${auth.token}` : null,
    cookies: readCookies(request.headers.cookie ?? null),
  });
  return viewer;
}

function serve(ports: Ports, socket: Client): void {
  const recheck = setInterval(async () => {
    const viewer = await viewerOf(ports, socket.handshake.auth, socket.request).catch(
      () => socket.data.viewer,
    );
    if (!viewer || viewer.kind !== socket.data.viewer.kind) socket.disconnect(true);
  }, recheckMs);
  socket.on("disconnect", () => clearInterval(recheck));
  socket.on("watch", async (wish, answer) => {
    if (typeof answer !== "function") return;
    try {
      const found =
        socket.rooms.size < roomsMax ? await roomFor(ports, socket.data.viewer, wish) : null;
      if (found && "room" in found) await socket.join(found.room);
      answer(
        found && "room" in found
          ? { ok: true }
          : (found ?? { ok: false, code: "wire.too_many_requests" }),
      );
    } catch {
      answer({ ok: false, code: "platform.fault" });
    }
  });
  socket.on("unwatch", async (wish) => {
    const found = await roomFor(ports, socket.data.viewer, wish).catch(() => null);
    if (found && "room" in found) await socket.leave(found.room);
  });
  socket.on("fixes", async (body, answer) => {
    if (typeof answer !== "function") return;
    const { viewer } = socket.data;
    const parsed = fixesBody.safeParse(body);
    if (!parsed.success) return answer({ code: "wire.invalid" });
    if (viewer.kind !== "account" || !viewer.driverId)
      return answer({ code: "identity.forbidden" });
    const taken = await takeFixes(ports, viewer.driverId, parsed.data.fixes).catch(() => null);
    if (!taken) return answer({ code: "platform.fault" });
    answer(taken.ok ? taken.value : { code: taken.refusal.code });
  });
}
