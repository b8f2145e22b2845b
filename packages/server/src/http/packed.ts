import { gzipSync } from "node:zlib";

export const takesGzip = (request: Request): boolean =>
  /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");

/** Where the header of packing is set for a whole path, an answer that is not a tile must be packed too. */
export async function packed(request: Request, response: Response): Promise<Response> {
  if (!response.body || response.headers.has("content-encoding") || !takesGzip(request))
    return response;
  const headers = new Headers(response.headers);
  headers.set("content-encoding", "gzip");
  const bytes = gzipSync(Buffer.from(await response.arrayBuffer()));
  return new Response(bytes, { status: response.status, headers });
}
