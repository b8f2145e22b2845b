import { createHash } from "node:crypto";
import type { Locale } from "@swift-eats/frame/words";
import de from "../../messages/de.json" with { type: "json" };
import en from "../../messages/en.json" with { type: "json" };

const words: Record<Locale, typeof en.offline> = { en: en.offline, de: de.offline };

const backOnline = 'addEventListener("online",()=>location.reload())';
const scriptHash = createHash("sha256").update(backOnline).digest("base64");

// The values of the theme's tokens: the page must not depend on a file that may not have been kept.
const style = `
:root{color-scheme:light dark;--surface:#fbf9f6;--ink:#1d1a16;--muted:#645d53;--accent:#d1341e;--on-accent:#fff}
@media(prefers-color-scheme:dark){:root{--surface:#12110f;--ink:#f4efe7;--muted:#b0a799;--accent:#f0604a;--on-accent:#1d1a16}}
*{box-sizing:border-box}
body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:24px;background:var(--surface);color:var(--ink);
font:16px/1.5 Figtree,system-ui,sans-serif}
main{max-width:28rem;text-align:center}
svg{width:72px;height:72px}
h1{font-size:24px;line-height:1.25;margin:24px 0 8px}
p{margin:0 0 12px;color:var(--muted)}
a{display:inline-flex;align-items:center;justify-content:center;min-height:48px;margin-top:12px;padding:0 24px;
border-radius:999px;background:var(--accent);color:var(--on-accent);font-weight:700;text-decoration:none}
a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}`;

const glyph = `<svg aria-hidden="true" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="var(--accent)"/><path
d="M8 16h17a8.5 8.5 0 0 1-17 0Zm-4 1.5h2.5M3 21h4.2M12 12.5c0-2 2-2 2-4m4 4c0-2 2-2 2-4" fill="none"
stroke="var(--on-accent)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** What stands where a page would be while there is no network: whole in itself, and gone by itself. */
export function offlinePage(locale: Locale): string {
  const { title, body, order, retry } = words[locale];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><main>${glyph}<h1>${title}</h1><p>${body}</p><p>${order}</p><a href="">${retry}</a></main>
<script>${backOnline}</script></body></html>`;
}

/** Its policy is its own: a page that is kept can carry no nonce. */
export const offlineHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "x-robots-tag": "noindex",
};
