import { locales } from "@swift-eats/frame/words";
import { offlineHeaders, offlinePage } from "../../../offline/offline-page.ts";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return new Response(offlinePage(locale === "de" ? "de" : "en"), { headers: offlineHeaders });
}
