import { gunzipSync } from "node:zlib";

const takesGzip = (request: Request): boolean =>
  /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");

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
