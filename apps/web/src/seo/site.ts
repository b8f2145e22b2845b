import { publicConfig } from "@swift-eats/server/env";

/** The address under which a page should be known, whatever host asked. */
export const siteUrl = (path: string): string => new URL(path, publicConfig().urls.web).toString();

/** An answer for a machine that reads maps of sites. Each address is escaped by `URL`, but for the ampersand. */
export const xml = (body: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, {
    headers: { "content-type": "application/xml", "cache-control": "public, max-age=3600" },
  });

export const loc = (url: string): string => `<loc>${url.replaceAll("&", "&amp;")}</loc>`;
