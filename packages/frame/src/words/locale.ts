export const locales = ["en", "de"] as const;
export type Locale = (typeof locales)[number];

const isLocale = (value: string | undefined): value is Locale =>
  locales.some((locale) => locale === value);

/** The cookie if it names a language we have, else the first of Accept-Language that we have, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { tag: tag.split("-")[0]?.toLowerCase(), weight: quality ? Number(quality) : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ tag }) => tag).find(isLocale) ?? "en";
}
