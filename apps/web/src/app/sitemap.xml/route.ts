import { listZones } from "@swift-eats/contract/cities";
import { loc, siteUrl, xml } from "../../seo/site.ts";
import { askOrLeave } from "../../shell/ask-page.ts";

/** A map for each zone: a city has more restaurants than one map may hold. */
export async function GET(): Promise<Response> {
  const { items } = await askOrLeave(listZones, {});
  const maps = items.map(
    ({ geoKey }) => `<sitemap>${loc(siteUrl(`/sitemaps/${geoKey}.xml`))}</sitemap>`,
  );
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join("")}</sitemapindex>`,
  );
}
