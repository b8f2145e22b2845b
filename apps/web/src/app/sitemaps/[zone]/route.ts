import { zoneRestaurants } from "@swift-eats/contract/catalog";
import { loc, siteUrl, xml } from "../../../seo/site.ts";
import { askHere } from "../../../shell/ask-page.ts";

/** What one map may hold. Source: sitemaps.org protocol. */
const addressesMax = 50_000;
const pageSize = 5_000;

const pageAfter = (geoKey: string, after: string | null) =>
  askHere(zoneRestaurants, {
    params: { geoKey },
    query: { limit: pageSize, ...(after === null ? {} : { after }) },
  });

export async function GET(_: Request, given: { params: Promise<{ zone: string }> }) {
  const geoKey = (await given.params).zone.replace(/\.xml$/, "");
  const ids: string[] = [];
  let page = await pageAfter(geoKey, null);
  while (page.ok && ids.length < addressesMax) {
    ids.push(...page.value.ids);
    if (page.value.next === null) break;
    page = await pageAfter(geoKey, page.value.next);
  }
  if (!page.ok) return new Response(null, { status: 404 });
  const addresses = ids.map((id) => `<url>${loc(siteUrl(`/restaurants/${id}`))}</url>`);
  return xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.join("")}</urlset>`,
  );
}
