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

interface Asked {
  readonly id: AccountId;
  readonly done: (account: Account | null) => void;
  readonly failed: (error: unknown) => void;
}

const reads = new Map<AccountId, Promise<Account | null>>();
let asked: Asked[] = [];
/** Accounts in one statement. */
const readMax = 500;

/** Ten thousand who come back at once are read some hundred at a time, and nobody twice. */
function read(ports: Pick<Ports, "accounts">, id: AccountId): Promise<Account | null> {
  const running = reads.get(id);
  if (running) return running;
  const reading = new Promise<Account | null>((done, failed) => {
    if (asked.length === 0) setImmediate(readAsked, ports);
    asked.push({ id, done, failed });
  }).finally(() => reads.delete(id));
  reads.set(id, reading);
  return reading;
}

function readAsked(ports: Pick<Ports, "accounts">): void {
  const all = asked;
  asked = [];
  for (let from = 0; from < all.length; from += readMax) {
    const some = all.slice(from, from + readMax);
    ports.accounts.many(some.map(({ id }) => id)).then(
      (found) => {
        const byId = new Map(found.map((account) => [account.id, account]));
        for (const { id, done } of some) done(byId.get(id) ?? null);
      },
      (error) => {
        for (const { failed } of some) failed(error);
      },
    );
  }
}

async function accountOf(
  ports: Pick<Ports, "accounts" | "clock">,
  id: AccountId,
): Promise<Account | null> {
  const nowMs = ports.clock.wall().getTime();
  const known = held.get(id);
  if (known && known.untilMs > nowMs) return known.account;
  const account = await read(ports, id);
  if (held.size >= heldMax) held.clear();
  held.set(id, { account, untilMs: nowMs + accountMs });
  return account;
}

/** Told of an account whose sessions were just ended: every process forgets it, its sockets are closed. */
export const sessionsEndedChannel = "sessions-ended";

/** Forgets what is held of an account whose sessions were just ended, and has its sockets closed everywhere. */
export async function sessionsEnded(ports: Pick<Ports, "wake">, id: AccountId): Promise<void> {
  held.delete(id);
  await ports.wake.notify(sessionsEndedChannel, id);
}

export interface Pass {
  readonly viewer: Viewer;
  /** Null for guests and strangers, whose tokens are not revoked. */
  readonly account: { readonly id: AccountId; readonly tokenVersion: number } | null;
  /** When the token ends; null without one. */
  readonly endsAt: Date | null;
}

interface Given {
  readonly authorization: string | null;
  readonly cookies: ReadonlyMap<string, string>;
}

/** The account of a session token and the token's end, or null when it is broken, expired or revoked. */
async function holderOf(ports: Pick<Ports, "accounts" | "clock">, token: string | undefined) {
  const claims = await open("session", token);
  if (typeof claims?.sub !== "string") return null;
  const account = await accountOf(ports, claims.sub as AccountId);
  if (!account || account.tokenVersion !== claims.tv) return null;
  return { account, endsAt: typeof claims.exp === "number" ? new Date(claims.exp * 1_000) : null };
}

export const accountOfToken = async (
  ports: Pick<Ports, "accounts" | "clock">,
  token: string | undefined,
): Promise<Account | null> => (await holderOf(ports, token))?.account ?? null;

/** Who shows these, and until when that holds. Null: a bearer token was shown and is worth nothing. */
export async function passOf(
  ports: Pick<Ports, "accounts" | "clock">,
  app: ConsoleName,
  { authorization, cookies }: Given,
): Promise<Pass | null> {
  const holder = await holderOf(
    ports,
    authorization?.replace(/^Bearer +/i, "") ?? cookies.get(sessionCookie(app)),
  );
  if (holder) {
    const { account, endsAt } = holder;
    const { id, tokenVersion } = account;
    return { viewer: viewerOf(account), account: { id, tokenVersion }, endsAt };
  }
  if (authorization) return null;
  const guest = await open("guest", cookies.get(guestCookie));
  if (typeof guest?.sub !== "string") return { viewer: anonymous, account: null, endsAt: null };
  const orderIds = Array.isArray(guest.orders) ? guest.orders.map(String) : [];
  return { viewer: { kind: "guest", guestId: guest.sub, orderIds }, account: null, endsAt: null };
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
  given: Given,
): Promise<Identified> {
  const pass = await passOf(ports, app, given);
  if (!pass) return { viewer: null, via: "bearer" };
  if (given.authorization) return { viewer: pass.viewer, via: "bearer" };
  return { viewer: pass.viewer, via: pass.viewer.kind === "anonymous" ? "none" : "cookie" };
}
