import { gunzipSync, gzipSync } from "node:zlib";

/**
 * What is read so often that it is packed once and not for each reader. Next drops the header of packing from the answers of
 * route handlers, so it is set for these whole paths where Next is configured (packages/frame, `packedPaths`), and every
 * answer below them must be packed for who can unpack it.
 */
const paths = [/^\/api\/v1\/tiles\//, /^\/api\/v1\/restaurants\/[^/]+\/menu$/];

const takesGzip = (request: Request): boolean =>
  /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");

/** The answer as it is, or packed when its path says so. */
export async function packed(request: Request, response: Response): Promise<Response> {
  if (!response.body || response.headers.has("content-encoding") || !takesGzip(request))
    return response;
  const { pathname } = new URL(request.url);
  if (!paths.some((path) => path.test(pathname))) return response;
  const headers = new Headers(response.headers);
  headers.set("content-encoding", "gzip");
  const bytes = gzipSync(Buffer.from(await response.arrayBuffer()));
  return new Response(bytes, { status: response.status, headers });
}

export interface Packed {
  /** Changes with the content. */
  readonly mark: string;
  /** Null: there is no content. */
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  /** Where it is kept besides, for who cannot unpack. */
  readonly plain?: string;
}

/** Content that is kept packed: 304 for who has it, 204 where nothing is. */
export function packedContent(
  request: Request,
  { mark, gzip, plain }: Packed,
  more: Readonly<Record<string, string>>,
): Response {
  const isPacked = takesGzip(request);
  // Packed and plain are two representations, and a strong tag names one.
  const etag = `"${mark}${isPacked ? ".gz" : ""}"`;
  const headers = { ...more, etag, vary: "accept-encoding" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim());
  if (known.includes(etag) || known.includes("*"))
    return new Response(null, { status: 304, headers });
  if (!gzip) return new Response(null, { status: 204, headers });
  return isPacked
    ? new Response(gzip, { headers: { ...headers, "content-encoding": "gzip" } })
    : new Response(plain ?? gunzipSync(gzip), { headers });
}
