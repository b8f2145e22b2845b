import type { IncomingMessage, ServerResponse } from "node:http";

/** A whole answer of the API. */
export type Respond = (request: Request) => Promise<Response>;

/** What is kept packed and read so often that passing a page framework would be most of what it costs. */
const paths = [/^\/api\/v1\/tiles\//, /^\/api\/v1\/restaurants\/[^/?]+\/menu(?:\?|$)/];
export const isKept = (url: string): boolean => paths.some((path) => path.test(url));

// Who listens is another module than the bundle that answers: tooling/launch/console-server.mjs looks here.
const key = Symbol.for("swift-eats.front");

/** Answers these paths before Next sees them. Listens from the moment Next has loaded the route of the API. */
export function standInFront(respond: Respond): void {
  (globalThis as { [key]?: ReturnType<typeof front> })[key] = front(respond);
}

/** True: it will be answered here. */
export function front(respond: Respond) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const { method, url = "" } = incoming;
    if ((method !== "GET" && method !== "HEAD") || !isKept(url)) return false;
    answer(respond, incoming, outgoing).catch(() => outgoing.destroy());
    return true;
  };
}

async function answer(respond: Respond, incoming: IncomingMessage, outgoing: ServerResponse) {
  const response = await respond(requestOf(incoming));
  const bytes = Buffer.from(await response.arrayBuffer());
  const headers: Record<string, string | number> = { "x-content-type-options": "nosniff" };
  for (const [name, value] of response.headers) headers[name] = value;
  if (response.status === 200 || response.status >= 400) headers["content-length"] = bytes.length;
  outgoing.writeHead(response.status, headers);
  outgoing.end(incoming.method === "HEAD" ? undefined : bytes);
}

function requestOf({ headers: given, socket, url }: IncomingMessage): Request {
  const headers = new Headers({ "x-forwarded-for": socket.remoteAddress ?? "" });
  for (const [name, value] of Object.entries(given))
    if (typeof value === "string") headers.set(name, value);
  return new Request(`http://console${url}`, { headers });
}
