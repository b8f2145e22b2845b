import { readEnv } from "../env/index.ts";
import { metrics } from "../observe/index.ts";
import { type Ports, ports as wired } from "../wire/index.ts";

const json = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { "cache-control": "no-store" } });

const timed = async (work: Promise<unknown>): Promise<{ ok: boolean; ms: number }> => {
  const started = performance.now();
  const ok = await Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000)),
  ]);
  return { ok, ms: Math.round(performance.now() - started) };
};

export interface Readiness {
  readonly ready: boolean;
  readonly database: { readonly ok: boolean; readonly ms: number };
  readonly redis: { readonly ok: boolean; readonly ms: number };
}

/** Ready without Redis, only slower; not without the database. */
export async function readiness(ports: Ports): Promise<Readiness> {
  const [database, redis] = await Promise.all([
    timed(ports.databases.primary()`select 1`),
    timed(ports.connection.redis.ping()),
  ]);
  return { ready: database.ok, database, redis };
}

/** Handlers of `/healthz`, `/readyz` (and its alias `/health`), `/version` and `/metrics`. */
export const health = {
  healthz: async (): Promise<Response> => json({ ok: true }),
  async readyz(): Promise<Response> {
    try {
      const state = await readiness(await wired());
      return json(state, state.ready ? 200 : 503);
    } catch {
      return json({ ready: false }, 503);
    }
  },
  version: async (): Promise<Response> =>
    json({ version: readEnv().VERSION, node: process.version }),
  async metrics(): Promise<Response> {
    const { catalog, search } = await wired();
    for (const [cache, { stats }] of Object.entries({ menu: catalog, search }))
      for (const [layer, count] of Object.entries(stats))
        metrics.cacheReads.set({ cache, layer }, count);
    return new Response(await metrics.registry.metrics(), {
      headers: { "content-type": metrics.registry.contentType },
    });
  },
};
