const here = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The realtime server as this page can reach it: a phone on the local network has no "localhost". */
export function realtimeOrigin(realtimeUrl: string, page: Pick<URL, "hostname" | "protocol">) {
  const url = new URL(realtimeUrl);
  if (here.has(url.hostname)) url.hostname = page.hostname;
  return url.origin;
}
