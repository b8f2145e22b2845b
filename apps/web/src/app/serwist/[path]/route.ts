import { createHash } from "node:crypto";
import { createSerwistRoute } from "@serwist/turbopack";
import { locales } from "@swift-eats/frame/words";
import { offlinePage } from "../../../offline/offline-page.ts";

/** Code is kept as it is used: a visitor must not fetch on the first page what another page needs. */
export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute(
  {
    swSrc: "src/sw.ts",
    useNativeEsbuild: true,
    globPatterns: [],
    additionalPrecacheEntries: locales.map((locale) => ({
      url: `/offline/${locale}`,
      revision: createHash("sha256").update(offlinePage(locale)).digest("hex"),
    })),
  },
);
