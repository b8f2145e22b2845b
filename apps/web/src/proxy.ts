import { consoleProxy } from "@swift-eats/frame/proxy";
import { publicConfig } from "@swift-eats/server/env";

export const proxy = consoleProxy(publicConfig);

export const config = {
  matcher: [
    "/api/v1/docs",
    "/((?!api/|_next/|media/|maplibre/|serwist/|offline/|healthz|readyz|health|version|metrics|bare/|.*\\.).*)",
  ],
};
