import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import frameDe from "../../messages/de.json" with { type: "json" };
import frameEn from "../../messages/en.json" with { type: "json" };
import { chooseLocale, type Locale } from "./locale.ts";

interface Words {
  [key: string]: string | Words;
}
type Load = () => Promise<{ default: Words }>;

const frame: Record<Locale, Words> = { en: frameEn, de: frameDe };

/** The app's words over the frame's, namespace by namespace. */
function merge(under: Words, over: Words): Words {
  const merged: Words = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key];
    merged[key] =
      typeof value === "object" && typeof before === "object" ? merge(before, value) : value;
  }
  return merged;
}

/** next-intl's settings of a request. Instants are always formatted with a restaurant's or city's zone. */
export const requestConfig = (load: Record<Locale, Load>) =>
  getRequestConfig(async () => {
    const [jar, asked] = await Promise.all([cookies(), headers()]);
    const locale = chooseLocale(jar.get("locale")?.value, asked.get("accept-language"));
    const { default: own } = await load[locale]();
    return { locale, messages: merge(frame[locale], own), timeZone: "UTC" };
  });
