import type { IncomingMessage, RequestListener } from "node:http";

export interface Request {
  readonly method: string;
  /** Decoded segments. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** The JSON body; undefined when there is none that parses. */
  readonly body: unknown;
  readonly form: URLSearchParams;
  readonly host: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Undefined: not mine. */
export type Handler = (request: Request) => Promise<Reply | undefined>;

export const json = (status: number, body: unknown): Reply => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  text: JSON.stringify(body),
});

export const html = (status: number, text: string): Reply => ({
  status,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
  },
  text,
});

export const seeOther = (location: string): Reply => ({
  status: 303,
  headers: { location, "cache-control": "no-store" },
  text: "",
});

const bodyBytesMax = 64 * 1_024;

/** The first handler that knows the path answers. */
export function listener(
  handlers: readonly Handler[],
  onError: (error: unknown) => void,
): RequestListener {
  return (incoming, response) => {
    const send = ({ status, headers, text }: Reply) => {
      if (!response.headersSent) response.writeHead(status, headers).end(text);
    };
    answer(handlers, incoming).then(send, (error: unknown) => {
      onError(error);
      send(json(500, { problem: "the sandbox broke" }));
    });
  };
}

async function answer(handlers: readonly Handler[], incoming: IncomingMessage): Promise<Reply> {
  const text = await bodyOf(incoming);
  if (text === null) return json(413, { problem: `more than ${bodyBytesMax} bytes` });
  const request = toRequest(incoming, text);
  if (!request) return json(400, { problem: "not an address" });
  for (const handler of handlers) {
    const reply = await handler(request);
    if (reply) return reply;
  }
  return json(404, { problem: "not found" });
}

function toRequest(incoming: IncomingMessage, text: string): Request | null {
  try {
    const url = new URL(incoming.url ?? "/", "http://sandbox");
    return {
      method: incoming.method ?? "GET",
      path: url.pathname.split("/").filter(Boolean).map(decodeURIComponent),
      query: url.searchParams,
      body: parsed(text),
      form: new URLSearchParams(text),
      host: incoming.headers.host ?? "localhost",
    };
  } catch {
    return null;
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyBytesMax) chunks.push(chunk);
  }
  return size > bodyBytesMax ? null : Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
