import { createServer, type Server } from "node:http";

export interface CrewState {
  readonly ready: () => boolean;
  readonly counts: () => Readonly<Record<string, number>>;
}

const version = "0.1.0";

/** `/healthz`, `/readyz`, `/version` and `/metrics` of the crew. */
export function serveHealth(port: number, state: CrewState): Promise<Server> {
  const answers: Readonly<Record<string, () => [status: number, type: string, text: string]>> = {
    "/healthz": () => [200, "application/json", '{"status":"ok"}'],
    "/readyz": () =>
      state.ready()
        ? [200, "application/json", '{"status":"ready"}']
        : [503, "application/json", '{"status":"starting"}'],
    "/version": () => [200, "application/json", JSON.stringify({ program: "crew", version })],
    "/metrics": () => [200, "text/plain; version=0.0.4", metricsText(state.counts())],
  };
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url ?? "/", "http://crew").pathname];
    const [status, type, text] = answer?.() ?? [404, "text/plain", "not found"];
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(text);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "0.0.0.0", () => resolve(server));
  });
}

const metricsText = (counts: Readonly<Record<string, number>>) =>
  Object.entries({ ...counts, process_resident_memory_bytes: process.memoryUsage.rss() })
    .map(([name, value]) => `${name} ${value}\n`)
    .join("");
