import de from "../messages/de.json" with { type: "json" };
import en from "../messages/en.json" with { type: "json" };

export type MailKind = keyof typeof en;

const words = { en, de } as const;

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const isMailKind = (kind: string): kind is MailKind => kind in en;

const fill = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A mail in the reader's language: text, and the same as plain html with one button. */
export function writeMail(
  kind: MailKind,
  locale: string,
  facts: Readonly<Record<string, string>>,
  url: string,
): Mail {
  const { subject, title, lines, action } = words[locale === "de" ? "de" : "en"][kind];
  const body = lines.map((line) => fill(line, facts));
  const heading = fill(title, facts);
  const paragraphs = body
    .map((line) => `<p style="margin:0 0 12px">${escapeHtml(line)}</p>`)
    .join("");
  const button = `display:inline-block;background:#D1341E;color:#fff;padding:12px 20px;border-radius:999px;text-decoration:none;font-weight:600`;
  return {
    subject: fill(subject, facts),
    text: `${heading}\n\n${body.join("\n")}\n\n${action}: ${url}\n`,
    html: `<!doctype html><html lang="${locale}"><body style="margin:0;background:#FBF9F6;color:#1D1A16;font:16px/1.5 system-ui,sans-serif"><div style="max-width:520px;margin:0 auto;padding:32px 24px"><h1 style="font-size:24px;margin:0 0 16px">${escapeHtml(heading)}</h1>${paragraphs}<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="${button}">${escapeHtml(action)}</a></p></div></body></html>`,
  };
}
