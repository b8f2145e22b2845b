import {
  type Answer,
  type BodyIn,
  createClient,
  type Endpoint,
  type ParamsOf,
  type Problem,
  type ResponseOf,
} from "@swift-eats/contract/wire";

/** What an endpoint wants, as `client.call` takes it. */
export type Given<E extends Endpoint> = (ParamsOf<E> extends undefined
  ? { params?: undefined }
  : { params: ParamsOf<E> }) & {
  query?: E["query"] extends { _zod: { input: infer Q } } ? Q : undefined;
} & (BodyIn<E> extends undefined ? { body?: undefined } : { body: BodyIn<E> }) & {
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

const client = createClient({ baseUrl: "" });

const unreachable: Problem = {
  type: "about:blank",
  title: "The server cannot be reached",
  status: 0,
  code: "wire.unreachable",
  requestId: "",
};

/** Calls the app's own API. A dead network is a refusal like any other: `wire.unreachable`. */
export async function send<E extends Endpoint>(
  endpoint: E,
  given: Given<E>,
): Promise<Answer<ResponseOf<E>>> {
  try {
    return await client.call(endpoint, given as Parameters<typeof client.call<E>>[1]);
  } catch (cause) {
    if (given.signal?.aborted) throw cause;
    return { ok: false, status: 0, problem: unreachable };
  }
}
