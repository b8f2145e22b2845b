import type { WatchAnswer } from "@swift-eats/contract/realtime";
import { fixesBody } from "@swift-eats/contract/tracking";
import { metrics } from "@swift-eats/server/observe";
import { takeFixes } from "@swift-eats/server/tracking";
import type { Ports } from "@swift-eats/server/wire";
import { spend } from "./allowance.ts";
import type { Client } from "./held.ts";
import { roomFor } from "./rooms.ts";

const roomsMax = 200;
/** So far over what is allowed that it is no device of ours. */
const ignoredMax = 500;

const tooMany = { code: "wire.too_many_requests" };
const fault = { code: "platform.fault" };

/** What a client may ask for. Whatever comes as an answer goes to that client alone. */
export function serve(ports: Ports, socket: Client): void {
  const { data } = socket;
  const isLimited = ports.env.LIMITS === "on";
  let ignored = 0;

  /** False: too many messages. Who goes on is cut off. */
  const mayAsk = (): boolean => {
    if (!isLimited || spend(data.allowance, Date.now())) return true;
    ignored += 1;
    metrics.socketsRefusedTotal.inc({ reason: "flood" });
    if (ignored > ignoredMax) socket.disconnect(true);
    return false;
  };

  socket.on("watch", async (wish, answer) => {
    if (typeof answer !== "function") return;
    if (!mayAsk() || socket.rooms.size >= roomsMax) return answer({ ok: false, ...tooMany });
    answer(await watch(ports, socket, wish).catch(() => ({ ok: false as const, ...fault })));
  });
  socket.on("unwatch", async (wish) => {
    if (!mayAsk()) return;
    const found = await roomFor(ports, data.pass.viewer, wish).catch(() => null);
    if (!found || !("room" in found)) return;
    await socket.leave(found.room);
    if (found.body.room === "operations") data.viewports?.delete(found.body.geoKey);
  });
  socket.on("fixes", async (body, answer) => {
    if (typeof answer !== "function") return;
    if (!mayAsk()) return answer(tooMany);
    const { viewer } = data.pass;
    const parsed = fixesBody.safeParse(body);
    if (!parsed.success) return answer({ code: "wire.invalid" });
    if (viewer.kind !== "account" || !viewer.driverId)
      return answer({ code: "identity.forbidden" });
    const taken = await takeFixes(ports, viewer.driverId, parsed.data.fixes).catch(() => null);
    if (!taken) return answer(fault);
    answer(taken.ok ? taken.value : { code: taken.refusal.code });
  });
}

async function watch(ports: Ports, socket: Client, wish: unknown): Promise<WatchAnswer> {
  const { data } = socket;
  const found = await roomFor(ports, data.pass.viewer, wish);
  if (!("room" in found)) return found;
  await socket.join(found.room);
  const { body } = found;
  if (body.room !== "operations") return { ok: true };
  data.viewports ??= new Map();
  const { geoKey, box = null } = body;
  // A box that is moved is the same looking; whoever begins to look leaves a trace.
  if (!data.viewports.has(geoKey))
    await ports.audit.note({
      actorId: data.pass.account?.id ?? "",
      action: "watch positions",
      subject: geoKey,
      reason: null,
      facts: { box },
      at: ports.clock.now(),
    });
  data.viewports.set(geoKey, { geoKey, box, shown: new Map() });
  return { ok: true };
}
