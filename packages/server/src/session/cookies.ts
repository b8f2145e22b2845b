import { type ConsoleName, readEnv } from "../env/index.ts";

/** Cookies ignore the port, so each console has its own name. */
export const sessionCookie = (app: ConsoleName): string => `se-${app}`;
export const guestCookie = "se-guest";
export const placeCookie = "se-place";
export const favouritesCookie = "se-favourites";
export const dietCookie = "se-diet";

export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) found.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return found;
}

/** HttpOnly, Lax, on every path; secure when the consoles are. */
export const cookie = (name: string, value: string, maxAge: number): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${readEnv().PUBLIC_SCHEME === "https" ? "; Secure" : ""}`;

export const dropCookie = (name: string): string => cookie(name, "", 0);
