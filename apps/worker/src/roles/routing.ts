import type { OrderId } from "@swift-eats/domain/kernel";
import { roadGraphs, serveRoads } from "@swift-eats/server/cities";
import { fillTables } from "@swift-eats/server/travel";
import type { Ports } from "@swift-eats/server/wire";
import { consumeOrders } from "../consume-orders.ts";
import { loop, type Role } from "../role.ts";
import { learnFrom } from "../routing/learn-legs.ts";

/** How often somebody looks whether a table is not full. Wall time; an import wakes it. */
const fillMs = 60_000;

const portOf = ({ env }: Ports): number =>
  env.ROUTING_URL ? Number(new URL(env.ROUTING_URL).port || 80) : env.PORT_BASE + 18;

/** The road graphs, in a process of their own: answers on loopback, fills the tables, learns from finished legs. */
export const routing: Role = async (ports, here) => {
  const roadsAt = roadGraphs(ports.env.ROADS_DIR);
  const server = await serveRoads(portOf(ports), roadsAt);
  let isStopping = false;
  const filling = loop(
    fillMs,
    async () => {
      for (const { geoKey } of await ports.zones.all()) {
        const grid = await ports.travelTables.grid(geoKey);
        const [first] = grid?.cells ?? [];
        const roads = first ? await roadsAt(first.at) : null;
        if (!grid || !roads || isStopping) continue;
        await fillTables(grid, {
          roads,
          travelTables: ports.travelTables,
          clock: ports.clock,
          stopping: () => isStopping,
          onKept: async (vehicle, share) => {
            ports.log.info({ geoKey, vehicle, share }, "travel times known");
            await ports.travel.refresh();
          },
        });
      }
    },
    (error) => ports.log.warn({ err: error }, "travel tables"),
  );
  const stopListening = ports.wake.listen("cities", filling.wake, filling.wake);
  const stopLearning = consumeOrders(ports, here, {
    group: "traffic",
    handle: ({ eventType, body }) => learnFrom(ports, eventType, String(body.orderId) as OrderId),
  });
  return async () => {
    isStopping = true;
    stopListening();
    await stopLearning();
    await server.close();
    await filling.stop();
  };
};
