import { gzipSync } from "node:zlib";
import { getMenu } from "@swift-eats/contract/catalog";
import { publicConfig } from "@swift-eats/server/env";
import { ask } from "@swift-eats/server/http";

export const dynamic = "force-dynamic";

const held = new Map<string, Uint8Array<ArrayBuffer>>();

/** The packed bytes of a menu and nothing else, for readers who can unpack: what the menu endpoint is measured against. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!publicConfig().bench) return new Response(null, { status: 404 });
  const { id } = await params;
  let bytes = held.get(id);
  if (!bytes) {
    const answer = await ask("web", getMenu, { params: { id } }, request.headers);
    if (!answer.ok) return new Response(null, { status: answer.status });
    bytes = new Uint8Array(gzipSync(JSON.stringify(answer.value)));
    held.set(id, bytes);
  }
  return new Response(bytes, {
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
  });
}
