import { streamOrder } from "@swift-eats/contract/ordering";
import type { OrderId } from "@swift-eats/domain/kernel";
import { isFinal } from "@swift-eats/domain/ordering";
import type { Ports } from "../../wire/index.ts";
import { route } from "../route.ts";
import { readable } from "./readable.ts";

const lookMs = 1_000;
const keepAliveMs = 15_000;
/** A stream is ended after this long; clients reconnect with `Last-Event-ID`. */
const streamMs = 10 * 60_000;

/** The history after `from` as server-sent events, the version as their id; ends with the order. */
async function* follow(
  ports: Ports,
  id: OrderId,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const endMs = performance.now() + streamMs;
  let last = from;
  let quietSince = performance.now();
  yield "retry: 2000\n\n";
  while (!signal.aborted && performance.now() < endMs) {
    const history = await ports.orders.history(id);
    for (const { version, type, at, facts } of history) {
      if (version <= last) continue;
      const status = typeof facts.to === "string" ? facts.to : undefined;
      const event = { orderId: id, version, type, at: at.toISOString(), status };
      yield `id: ${version}\nevent: ${type}\ndata: ${JSON.stringify(event)}\n\n`;
      quietSince = performance.now();
    }
    last = Math.max(last, ...history.map(({ version }) => version));
    const order = await ports.orders.get(id);
    if (!order || isFinal(order.status)) return;
    if (performance.now() - quietSince > keepAliveMs) {
      yield ": still here\n\n";
      quietSince = performance.now();
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

export const orderEventRoutes = [
  route(streamOrder, async ({ ports, viewer, params, request }) => {
    const order = await readable(ports, viewer, params.id);
    if (!order.ok) return order;
    const last = Number.parseInt(request.headers.get("last-event-id") ?? "0", 10) || 0;
    const events = follow(ports, order.value.id, last, request.signal);
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = await events.next().catch(() => ({ done: true as const, value: undefined }));
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      async cancel() {
        await events.return(undefined);
      },
    });
    return new Response(stream, {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      },
    });
  }),
];
