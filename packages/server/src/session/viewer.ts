import type { Account, Role, Viewer } from "@swift-eats/domain/identity";
import type { AccountId } from "@swift-eats/domain/kernel";
import type { ConsoleName } from "../env/index.ts";
import type { Ports } from "../wire/index.ts";
import { guestCookie, sessionCookie } from "./cookies.ts";
import { open, seal, sessionSeconds } from "./tokens.ts";

export const anonymous: Viewer = { kind: "anonymous" };

/** Which role signs in where. Operations may look into every console. */
export const roleOf: Readonly<Record<ConsoleName, readonly Role[]>> = {
  web: ["customer"],
  driver: ["driver"],
  restaurant: ["staff"],
  ops: ["operations"],
};

export const sessionToken = (account: Account): Promise<string> =>
  seal("session", { sub: account.id, tv: account.tokenVersion }, sessionSeconds);

interface Held {
  readonly account: Account | null;
  readonly untilMs: number;
}

/** How long a revoked token may still work in this process. Wall time. */
const accountMs = 3_000;
const heldMax = 5_000;
const held = new Map<string, Held>();

async function accountOf(
  ports: Pick<Ports, "accounts" | "clock">,
  id: AccountId,
): Promise<Account | null> {
  const nowMs = ports.clock.wall().getTime();
  const known = held.get(id);
  if (known && known.untilMs > nowMs) return known.account;
  const account = await ports.accounts.get(id);
  if (held.size >= heldMax) held.clear();
  held.set(id, { account, untilMs: nowMs + accountMs });
  return account;
}

/** Forgets what is held of an account whose sessions were just ended. */
export const forgetAccount = (id: AccountId): boolean => held.delete(id);

/** The account of a session token, or null when it is broken, expired or revoked. */
export async function accountOfToken(
  ports: Pick<Ports, "accounts" | "clock">,
  token: string | undefined,
): Promise<Account | null> {
  const claims = await open("session", token);
  if (typeof claims?.sub !== "string") return null;
  const account = await accountOf(ports, claims.sub as AccountId);
  return account && account.tokenVersion === claims.tv ? account : null;
}

export const viewerOf = (account: Account): Viewer => ({
  kind: "account",
  accountId: account.id,
  role: account.role,
  name: account.name,
  restaurantIds: account.restaurantIds,
  driverId: account.driverId,
});

export type Identified =
  | { readonly viewer: Viewer; readonly via: "cookie" | "bearer" | "none" }
  /** A bearer token was shown and is worth nothing: 401, never a silent step down to "anonymous". */
  | { readonly viewer: null; readonly via: "bearer" };

export async function identify(
  ports: Pick<Ports, "accounts" | "clock">,
  app: ConsoleName,
  given: { readonly authorization: string | null; readonly cookies: ReadonlyMap<string, string> },
): Promise<Identified> {
  if (given.authorization) {
    const account = await accountOfToken(ports, given.authorization.replace(/^Bearer +/i, ""));
    return account ? { viewer: viewerOf(account), via: "bearer" } : { viewer: null, via: "bearer" };
  }
  const account = await accountOfToken(ports, given.cookies.get(sessionCookie(app)));
  if (account) return { viewer: viewerOf(account), via: "cookie" };
  const guest = await open("guest", given.cookies.get(guestCookie));
  if (typeof guest?.sub !== "string") return { viewer: anonymous, via: "none" };
  const orderIds = Array.isArray(guest.orders) ? guest.orders.map(String) : [];
  return { viewer: { kind: "guest", guestId: guest.sub, orderIds }, via: "cookie" };
}
