import type { Ports } from "../wire/index.ts";
import { problemResponse } from "./answers.ts";
import { requestIdOf } from "./route.ts";

const immutable = "public, max-age=31536000, immutable";

/** A picture by its content-hashed name. */
export async function media(ports: Ports, request: Request, name: string): Promise<Response> {
  const file = await ports.storage.get(name);
  if (!file) return problemResponse({ code: "wire.not_found" }, requestIdOf(request));
  return new Response(Buffer.from(file.bytes), {
    headers: {
      "content-type": file.contentType,
      "cache-control": immutable,
      "x-content-type-options": "nosniff",
    },
  });
}

const tilesMax = 2_000;
const tiles = new Map<string, Promise<Uint8Array>>();
const zoomMax = 18;

/** A vector tile of the own map. 204 where nothing is. */
export async function tile(
  ports: Ports,
  request: Request,
  path: readonly string[],
): Promise<Response> {
  const [z = -1, x = -1, y = -1] = path.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : -1));
  if (path.length !== 3 || z < 0 || z > zoomMax || x < 0 || y < 0 || x >= 2 ** z || y >= 2 ** z)
    return problemResponse({ code: "wire.not_found" }, requestIdOf(request));
  const key = path.join("/");
  let bytes = tiles.get(key);
  if (!bytes) {
    if (tiles.size >= tilesMax) tiles.clear();
    bytes = ports.mapLayers.tile(z, x, y);
    tiles.set(key, bytes);
    bytes.catch(() => tiles.delete(key));
  }
  const found = await bytes;
  const headers = { "cache-control": "public, max-age=3600" };
  return found.byteLength === 0
    ? new Response(null, { status: 204, headers })
    : new Response(Buffer.from(found), {
        headers: { ...headers, "content-type": "application/vnd.mapbox-vector-tile" },
      });
}
