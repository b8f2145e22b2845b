import { createSerwistRoute } from "@serwist/turbopack";

export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute(
  { swSrc: "src/sw.ts", useNativeEsbuild: true },
);
