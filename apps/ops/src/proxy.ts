import { consoleProxy } from "@swift-eats/frame/proxy";
import { publicConfig } from "@swift-eats/server/env";

export const proxy = consoleProxy(publicConfig);

export const config = {
  matcher: ["/((?!api/|_next/|media/|maplibre/|healthz|readyz|health|version|metrics|.*\\.).*)"],
};
