import {
  type AccountView,
  currentSession,
  endSessions,
  issueToken,
  requestReset,
  resetPassword,
  type SessionView,
  signIn,
  signOut,
  signUp,
  verifyEmail,
} from "@swift-eats/contract/identity";
import { type Account, passwordProblem, type TicketKind } from "@swift-eats/domain/identity";
import { ok, type Result, refuse } from "@swift-eats/domain/kernel";
import {
  cookie,
  dropCookie,
  newTicket,
  roleOf,
  sessionCookie,
  sessionSeconds,
  sessionsEnded,
  sessionToken,
  ticketHash,
} from "../session/index.ts";
import type { Ports } from "../wire/index.ts";
import { type Call, route } from "./route.ts";
import { bringTastes } from "./tastes.ts";

const ticketSeconds: Readonly<Record<TicketKind, number>> = {
  verify_email: 2 * 86_400,
  reset_password: 3_600,
};

export function accountView(account: Account): AccountView {
  const { id, email, name, role, locale, emailVerified, driverId } = account;
  return {
    id,
    email,
    name,
    role,
    locale,
    emailVerified,
    restaurantIds: [...account.restaurantIds],
    driverId,
  };
}

const sessionOf = (account: Account): SessionView => ({
  kind: "account",
  account: accountView(account),
});

async function startSession(call: Call, account: Account): Promise<void> {
  const { app, setCookie } = call;
  if (account.role === "customer") await bringTastes(call, account.id);
  setCookie(cookie(sessionCookie(app), await sessionToken(account), sessionSeconds));
}

/** A mail with a one-time ticket; only the hash is kept, except in the queued message until it is sent. */
export async function mailTicket(ports: Ports, kind: TicketKind, account: Account): Promise<void> {
  const { ticket, hash } = newTicket();
  const wall = ports.clock.wall();
  await ports.tickets.issue({
    kind,
    accountId: account.id,
    hash,
    expiresWall: new Date(wall.getTime() + ticketSeconds[kind] * 1_000),
  });
  await ports.notifications.add(
    {
      dedupeKey: `${kind}:${hash}`,
      kind,
      orderId: null,
      accountId: account.id,
      recipient: account.email,
      locale: account.locale,
      facts: { ticket, name: account.name },
    },
    ports.clock.now(),
  );
  await ports.wake.notify("notifications", "");
}

/** Same time and same answer for an unknown address and a wrong password. */
async function authenticate(
  ports: Ports,
  email: string,
  password: string,
): Promise<Result<Account>> {
  const account = await ports.accounts.byEmail(email);
  const matches = await ports.passwords.matches(password, account?.passwordHash ?? noSuchHash);
  return account && matches ? ok(account) : refuse({ code: "identity.wrong_credentials" });
}
const noSuchHash = "scrypt:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

export const identityRoutes = [
  route(signUp, async (call) => {
    const { ports, body } = call;
    const problem = passwordProblem(body.password, body.email);
    if (!problem.ok) return problem;
    const created = await ports.accounts.create(
      {
        email: body.email,
        name: body.name,
        role: "customer",
        locale: body.locale,
        passwordHash: await ports.passwords.hash(body.password),
        emailVerified: false,
        restaurantIds: [],
        geoKey: null,
        vehicle: null,
      },
      ports.clock.now(),
    );
    if (!created.ok) return refuse({ code: created.refusal.code });
    await mailTicket(ports, "verify_email", created.value);
    await startSession(call, created.value);
    return ok(sessionOf(created.value));
  }),
  route(signIn, async (call) => {
    const found = await authenticate(call.ports, call.body.email, call.body.password);
    if (!found.ok) return found;
    if (!roleOf[call.app].includes(found.value.role))
      return refuse({ code: "identity.wrong_app", role: found.value.role });
    await startSession(call, found.value);
    return ok(sessionOf(found.value));
  }),
  route(issueToken, async ({ ports, body }) => {
    const found = await authenticate(ports, body.email, body.password);
    if (!found.ok) return found;
    return ok({
      token: await sessionToken(found.value),
      expiresInSeconds: sessionSeconds,
      account: accountView(found.value),
    });
  }),
  route(currentSession, async ({ viewer, ports }) => {
    if (viewer.kind === "guest") return ok({ kind: "guest", guestId: viewer.guestId });
    const account = viewer.kind === "account" ? await ports.accounts.get(viewer.accountId) : null;
    return ok(account ? sessionOf(account) : { kind: "anonymous" });
  }),
  route(signOut, async ({ app, setCookie }) => {
    setCookie(dropCookie(sessionCookie(app)));
    return ok(undefined);
  }),
  route(endSessions, async ({ app, viewer, ports, setCookie }) => {
    if (viewer.kind === "account") {
      await ports.accounts.endSessions(viewer.accountId);
      await sessionsEnded(ports, viewer.accountId);
    }
    setCookie(dropCookie(sessionCookie(app)));
    return ok(undefined);
  }),
  route(verifyEmail, async ({ ports, body }) => {
    const id = await ports.tickets.redeem(
      "verify_email",
      ticketHash(body.ticket),
      ports.clock.wall(),
    );
    if (!id) return refuse({ code: "identity.ticket_spent" });
    await ports.accounts.verifyEmail(id);
    return ok({ verified: true as const });
  }),
  route(requestReset, async ({ ports, body }) => {
    const account = await ports.accounts.byEmail(body.email);
    if (account) await mailTicket(ports, "reset_password", account);
    return ok({ sent: true as const });
  }),
  route(resetPassword, async ({ ports, body }) => {
    const problem = passwordProblem(body.password, "");
    if (!problem.ok) return problem;
    const id = await ports.tickets.redeem(
      "reset_password",
      ticketHash(body.ticket),
      ports.clock.wall(),
    );
    if (!id) return refuse({ code: "identity.ticket_spent" });
    await ports.accounts.setPassword(id, await ports.passwords.hash(body.password));
    await sessionsEnded(ports, id);
    return ok({ reset: true as const });
  }),
];
