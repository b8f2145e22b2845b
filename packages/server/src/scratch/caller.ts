import { mount } from "../http/index.ts";

/** Tests look into answers freely; that they fit the contract is checked elsewhere. */
export type Body = ReturnType<typeof JSON.parse>;

export interface Reply {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export type Caller = (
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Reply>;

/** A client of the mounted API without a socket in between: the very handlers that Next calls. */
export function callerOf(token: string | null): Caller {
  const handlers = mount("web");
  return async (method, path, body, headers = {}) => {
    const isText = typeof body === "string";
    const response = await handlers[method](
      new Request(`http://test/api/v1${path}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: text ? parse(text) : null, headers: response.headers };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
