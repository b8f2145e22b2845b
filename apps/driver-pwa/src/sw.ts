/// <reference lib="webworker" />
import {
  CacheFirst,
  ExpirationPlugin,
  NetworkFirst,
  NetworkOnly,
  type PrecacheEntry,
  Serwist,
  type SerwistGlobalConfig,
} from "serwist";
import { sentBehind, syncTag } from "./outbox/background-sync.ts";
import { sendWaiting } from "./outbox/send-waiting.ts";
import { sendKept } from "./tracking/fix-queue.ts";

declare global {
  interface WorkerGlobalScope extends SerwistGlobalConfig {
    __SW_MANIFEST: (PrecacheEntry | string)[] | undefined;
  }
}
declare const self: ServiceWorkerGlobalScope;

const shell = "shell";
const tileDays = 7;

/** The app opens without a network: its code is kept, its one page is the last one seen. */
const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST ?? [],
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ request, url }) => request.mode === "navigate" && url.pathname === "/",
      handler: new NetworkFirst({ cacheName: shell, networkTimeoutSeconds: 3 }),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/api/v1/tiles/"),
      handler: new CacheFirst({
        cacheName: "tiles",
        plugins: [new ExpirationPlugin({ maxEntries: 400, maxAgeSeconds: tileDays * 86_400 })],
      }),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/_next/static/"),
      handler: new CacheFirst({
        cacheName: "code",
        plugins: [new ExpirationPlugin({ maxEntries: 200, maxAgeSeconds: 30 * 86_400 })],
      }),
    },
    { matcher: ({ sameOrigin }) => sameOrigin, handler: new NetworkOnly() },
  ],
});

// The page that installs us was fetched before we could keep it.
self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((kept) => kept.add(new Request("/", { credentials: "same-origin" })))
      .catch(() => undefined),
  );
});

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** The network is back: what was done without one is sent, in order, whether or not the app is open. */
async function sendBehind(): Promise<void> {
  const flushed = await sendWaiting(() => undefined);
  await sendKept(null);
  for (const client of await self.clients.matchAll()) client.postMessage(sentBehind);
  // The browser tries again, later and later.
  if (flushed === "later") throw new Error("the network went away again");
}

self.addEventListener("sync" as "message", (event: Event) => {
  const { tag, waitUntil } = event as SyncEvent;
  if (tag === syncTag) waitUntil.call(event, sendBehind());
});

serwist.addEventListeners();
