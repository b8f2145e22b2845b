import type { Ports } from "../wire/index.ts";
import { problemResponse } from "./answers.ts";
import { packedContent } from "./packed.ts";
import { requestIdOf } from "./route.ts";

const immutable = "public, max-age=31536000, immutable";

/** A picture by its content-hashed name. */
export async function media(ports: Ports, request: Request, name: string): Promise<Response> {
  const file = (await kept(ports, request, name)) ?? (await kept(ports, request, wider(name)));
  if (!file) return problemResponse({ code: "wire.not_found" }, requestIdOf(request));
  return new Response(Buffer.from(file.bytes), {
    headers: {
      "content-type": file.contentType,
      "cache-control": immutable,
      "x-content-type-options": "nosniff",
      // One address, two encodings: the better one for who can show it, as soon as it has been made.
      vary: "accept",
    },
  });
}

/** Pictures of before the width of 828 answer with their next one. */
const wider = (name: string): string => name.replace(/-828\.(?=\w+$)/, "-1280.");

const kept = async (ports: Ports, request: Request, name: string) =>
  (await smaller(ports, request, name)) ?? (await ports.storage.get(name));

/** The AVIF twin of a WebP, for a browser that says it can show it. */
async function smaller(ports: Ports, request: Request, name: string) {
  const takesAvif = (request.headers.get("accept") ?? "").includes("image/avif");
  return takesAvif && name.endsWith(".webp")
    ? ports.storage.get(`${name.slice(0, -".webp".length)}.avif`)
    : null;
}

const zoomMax = 18;
const cachedFor = "public, max-age=600, stale-while-revalidate=86400";

/** A vector tile of the own map. 204 where nothing is; 304 while no city has been imported since. */
export async function tile(
  ports: Ports,
  request: Request,
  path: readonly string[],
): Promise<Response> {
  const [z = -1, x = -1, y = -1] = path.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : -1));
  if (path.length !== 3 || z < 0 || z > zoomMax || x < 0 || y < 0 || x >= 2 ** z || y >= 2 ** z)
    return problemResponse({ code: "wire.not_found" }, requestIdOf(request));
  return packedContent(request, await ports.tiles.get(z, x, y), {
    "cache-control": cachedFor,
    "content-type": "application/vnd.mapbox-vector-tile",
  });
}
