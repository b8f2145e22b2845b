/// <reference lib="webworker" />
import {
  CacheFirst,
  ExpirationPlugin,
  NetworkOnly,
  type PrecacheEntry,
  Serwist,
  type SerwistGlobalConfig,
} from "serwist";

declare global {
  interface WorkerGlobalScope extends SerwistGlobalConfig {
    __SW_MANIFEST: (PrecacheEntry | string)[] | undefined;
  }
}
declare const self: ServiceWorkerGlobalScope;

const daySeconds = 86_400;

/** A page tells its language in the worker's address: a worker reads neither cookies nor messages. */
const locale = new URL(self.location.href).searchParams.get("locale") ?? "en";

const kept = (cacheName: string, maxEntries: number) =>
  new CacheFirst({
    cacheName,
    plugins: [new ExpirationPlugin({ maxEntries, maxAgeSeconds: 30 * daySeconds })],
  });

/**
 * Pages are a person's own and are never kept; where the network should be, stands a page that says so. What is named
 * after its content is kept. Whatever is not listed here is none of the worker's business.
 */
const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST ?? [],
  skipWaiting: true,
  clientsClaim: true,
  navigationPreload: true,
  runtimeCaching: [
    {
      matcher: ({ request, sameOrigin }) => sameOrigin && request.mode === "navigate",
      handler: new NetworkOnly({
        plugins: [{ handlerDidError: () => serwist.matchPrecache(`/offline/${locale}`) }],
      }),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/_next/static/"),
      handler: kept("code", 150),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/media/"),
      handler: kept("pictures", 150),
    },
  ],
});

serwist.addEventListeners();
