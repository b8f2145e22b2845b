import type { MetadataRoute } from "next";
import { siteUrl } from "../seo/site.ts";

export const dynamic = "force-dynamic";

/** Menus are for everybody; what belongs to one visitor is not for machines. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/account", "/checkout", "/diet", "/o/", "/orders", "/reset", "/verify"],
    },
    sitemap: siteUrl("/sitemap.xml"),
  };
}
