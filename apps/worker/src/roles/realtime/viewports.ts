import type { BoundingBox, PositionsChanged } from "@swift-eats/contract/realtime";
import type { LivePosition } from "@swift-eats/redis/tracking";
import type { Ports } from "@swift-eats/server/wire";
import { loop } from "../../role.ts";
import type { Client, Gateway, Viewport } from "./held.ts";

/** Each courier of a viewport is shown once in this time at most. Wall time. */
const lookMs = 1_000;
/** More couriers than this in one viewport say nothing any more. */
const couriersMax = 2_000;

/** The whole zone, however large: nothing is further than that from anywhere. */
const everywhere: BoundingBox = { west: -180, south: -85, east: 180, north: 85 };

/** Operations see couriers where Redis has them: so free couriers' positions need not travel between gateways at all. */
export function watchViewports({ positions, log }: Ports, gateway: Gateway) {
  async function look(socket: Client, viewport: Viewport): Promise<void> {
    const { geoKey, box, shown } = viewport;
    const found = await positions.inside(geoKey, box ?? everywhere, couriersMax);
    const moved = found.filter(({ driverId, at }) => shown.get(driverId) !== at.getTime());
    if (moved.length === 0) return;
    const here = new Set<string>(found.map(({ driverId }) => driverId));
    for (const id of shown.keys()) if (!here.has(id)) shown.delete(id);
    for (const { driverId, at } of moved) shown.set(driverId, at.getTime());
    socket.volatile.emit("positions", { geoKey, items: moved.map(view) });
  }

  return loop(
    lookMs,
    async () => {
      for (const socket of gateway.of("/").sockets.values())
        for (const viewport of socket.data.viewports?.values() ?? []) await look(socket, viewport);
    },
    (error) => log.debug({ err: error }, "viewports"),
  );
}

const view = ({
  driverId,
  lng,
  lat,
  heading,
  at,
}: LivePosition): PositionsChanged["items"][number] => ({
  driverId,
  point: { lng, lat },
  headingDegrees: heading,
  at: at.toISOString(),
});
