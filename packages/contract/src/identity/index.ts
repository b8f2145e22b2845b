import { passwordLengthMax, passwordLengthMin } from "@swift-eats/domain/identity";
import * as z from "zod";
import { email, endpoint, id, words } from "../wire/index.ts";

const password = z.string().min(passwordLengthMin).max(passwordLengthMax);
const locale = z.enum(["en", "de"]);

export const roles = ["customer", "staff", "driver", "operations"] as const;

export const accountView = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  locale: z.string(),
  emailVerified: z.boolean(),
  restaurantIds: z.array(id),
  driverId: id.nullable(),
});
export type AccountView = z.infer<typeof accountView>;

/** Who the caller is. `guest` has ordered without an account. */
export const sessionView = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("anonymous") }),
  z.object({ kind: z.literal("guest"), guestId: z.string() }),
  z.object({ kind: z.literal("account"), account: accountView }),
]);
export type SessionView = z.infer<typeof sessionView>;

export const signUpBody = z.object({
  email,
  password,
  name: words(80, 1),
  locale: locale.default("en"),
});
export const signUp = endpoint({
  name: "signUp",
  tag: "Identity",
  method: "POST",
  path: "/accounts",
  summary: "Create a customer account; signs in and sends a verification mail.",
  as: ["anyone"],
  limit: "sign_in",
  status: 201,
  body: signUpBody,
  response: sessionView,
  refusals: ["identity.email_taken", "identity.password_too_simple"],
});

export const signInBody = z.object({ email, password: z.string().min(1).max(passwordLengthMax) });
export const signIn = endpoint({
  name: "signIn",
  tag: "Identity",
  method: "POST",
  path: "/sessions",
  summary: "Sign in; the session is an encrypted cookie.",
  as: ["anyone"],
  limit: "sign_in",
  body: signInBody,
  response: sessionView,
  refusals: ["identity.wrong_credentials", "identity.wrong_app"],
});

export const currentSession = endpoint({
  name: "currentSession",
  tag: "Identity",
  method: "GET",
  path: "/sessions/current",
  summary: "Who am I?",
  as: ["anyone"],
  response: sessionView,
});

export const signOut = endpoint({
  name: "signOut",
  tag: "Identity",
  method: "DELETE",
  path: "/sessions/current",
  summary: "End this session.",
  as: ["anyone"],
  status: 204,
});

export const endSessions = endpoint({
  name: "endSessions",
  tag: "Identity",
  method: "DELETE",
  path: "/sessions",
  summary: "End every session of the account, this one included.",
  as: ["customer", "staff", "driver", "operations"],
  status: 204,
});

export const issueToken = endpoint({
  name: "issueToken",
  tag: "Identity",
  method: "POST",
  path: "/tokens",
  summary: "A bearer token for clients that are not browsers.",
  as: ["anyone"],
  limit: "sign_in",
  status: 201,
  body: signInBody,
  response: z.object({ token: z.string(), expiresInSeconds: z.int(), account: accountView }),
  refusals: ["identity.wrong_credentials"],
});

export const verifyEmail = endpoint({
  name: "verifyEmail",
  tag: "Identity",
  method: "POST",
  path: "/email-verifications",
  summary: "Confirm an address with the ticket from the mail.",
  as: ["anyone"],
  limit: "sign_in",
  body: z.object({ ticket: z.string().min(20).max(100) }),
  response: z.object({ verified: z.literal(true) }),
  refusals: ["identity.ticket_spent"],
});

export const requestReset = endpoint({
  name: "requestReset",
  tag: "Identity",
  method: "POST",
  path: "/password-resets",
  summary: "Send a reset mail. The answer is the same whether the address is known or not.",
  as: ["anyone"],
  limit: "sign_in",
  status: 202,
  body: z.object({ email }),
  response: z.object({ sent: z.literal(true) }),
});

export const resetPasswordBody = z.object({ ticket: z.string().min(20).max(100), password });
export const resetPassword = endpoint({
  name: "resetPassword",
  tag: "Identity",
  method: "PUT",
  path: "/password-resets",
  summary: "Set a new password with the ticket from the mail; ends all sessions.",
  as: ["anyone"],
  limit: "sign_in",
  body: resetPasswordBody,
  response: z.object({ reset: z.literal(true) }),
  refusals: ["identity.ticket_spent", "identity.password_too_simple"],
});
