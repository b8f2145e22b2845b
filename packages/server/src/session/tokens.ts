import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { readEnv } from "../env/index.ts";

/** Seconds. Bearer tokens and sessions are short; the token version ends them sooner. */
export const sessionSeconds = 8 * 3_600;
export const guestSeconds = 30 * 86_400;

type Purpose = "session" | "guest" | "place" | "favourites" | "diet";

const secrets = new Map<string, string>();

/** A key per purpose, so that a token of one kind is noise as another. Derived once: ten thousand may come back at once. */
function secretFor(purpose: Purpose | "link"): string {
  const known = secrets.get(purpose);
  if (known) return known;
  const key = hkdfSync("sha256", readEnv().SESSION_SECRET, "swift-eats", purpose, 32);
  const secret = Buffer.from(key).toString("base64url");
  secrets.set(purpose, secret);
  return secret;
}

/** Encrypted (JWE), as next-auth makes them. */
export const seal = (
  purpose: Purpose,
  token: Record<string, unknown>,
  maxAge: number,
): Promise<string> => encode({ token, secret: secretFor(purpose), maxAge });

/** Null for anything that is not a live token of that purpose. */
export async function open(
  purpose: Purpose,
  text: string | undefined,
): Promise<Record<string, unknown> | null> {
  if (!text) return null;
  try {
    return (await decode({ token: text, secret: secretFor(purpose) })) as Record<
      string,
      unknown
    > | null;
  } catch {
    return null;
  }
}

const linkMac = (orderId: string): Buffer =>
  createHmac("sha256", secretFor("link")).update(orderId).digest().subarray(0, 16);

/** A guest's link to one order: the id and a MAC over it. */
export const orderLink = (orderId: string): string =>
  `${orderId}.${linkMac(orderId).toString("base64url")}`;

export function readOrderLink(link: string): string | null {
  const [orderId = "", mac = ""] = link.split(".");
  const given = Buffer.from(mac, "base64url");
  const wanted = linkMac(orderId);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? orderId : null;
}

/** A one-time ticket for a mail, and the hash that is kept of it. */
export function newTicket(): { ticket: string; hash: string } {
  const ticket = randomBytes(24).toString("base64url");
  return { ticket, hash: ticketHash(ticket) };
}

export const ticketHash = (ticket: string): string =>
  createHash("sha256").update(ticket).digest("hex");
