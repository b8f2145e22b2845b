import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { LoadPlan, LoadResult, Shot } from "./plan.ts";

/** Child process of the generator: sends what its parent plans, so that the generator is never the limit. */
const timeoutMs = 30_000;

process.once("message", (plan: LoadPlan) => {
  void run(plan).then((result) => {
    process.send?.(result, () => process.disconnect());
  });
});

async function run(plan: LoadPlan): Promise<LoadResult> {
  const agents = plan.addresses.map(
    (localAddress) => new Agent({ keepAlive: true, maxSockets: 64, localAddress }),
  );
  const statuses: Record<string, number> = {};
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  const endMs = startedMs + plan.seconds * 1_000;
  let offered = 0;
  const fire = async (fromMs: number) => {
    const index = offered++;
    const shot = plan.shots[index % plan.shots.length];
    const agent = agents[index % agents.length];
    if (!shot || !agent) return;
    const status = await send(plan.url, shot, agent);
    statuses[status] = (statuses[status] ?? 0) + 1;
    latenciesMs.push(performance.now() - fromMs);
  };
  if ("rate" in plan.pace) await paced(plan.pace.rate, { startedMs, endMs }, fire);
  else
    await Promise.all(
      Array.from({ length: plan.pace.lanes }, async () => {
        while (performance.now() < endMs) await fire(performance.now());
      }),
    );
  const seconds = (performance.now() - startedMs) / 1_000;
  for (const agent of agents) agent.destroy();
  return { offered, statuses, latenciesMs, seconds };
}

/** At fixed moments, whether earlier answers have come or not; waits for the last ones. */
async function paced(
  rate: number,
  { startedMs, endMs }: { startedMs: number; endMs: number },
  fire: (fromMs: number) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  for (let index = 0; ; index += 1) {
    const atMs = startedMs + (index * 1_000) / rate;
    if (atMs >= endMs) break;
    const waitMs = atMs - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const shot = fire(atMs).finally(() => underWay.delete(shot));
    underWay.add(shot);
  }
  await Promise.all(underWay);
}

/** The status, or `failed` when there was none. */
function send(url: string, shot: Shot, agent: Agent): Promise<string> {
  const unique = randomUUID();
  const filled = (text: string) => text.replaceAll("{unique}", unique);
  const body = shot.body === undefined ? undefined : filled(shot.body);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(shot.headers)) headers[name] = filled(value);
  if (body !== undefined) headers["content-length"] = String(Buffer.byteLength(body));
  return new Promise((resolve) => {
    const sent = request(
      `${url}${shot.path}`,
      { method: shot.method, agent, headers, timeout: timeoutMs },
      (response) => {
        response.resume();
        response.once("end", () => resolve(String(response.statusCode)));
        response.once("error", () => resolve("failed"));
      },
    );
    sent.once("timeout", () => sent.destroy(new Error("timeout")));
    sent.once("error", () => resolve("failed"));
    sent.end(body);
  });
}
