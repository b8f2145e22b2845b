import { setTimeout as pause } from "node:timers/promises";
import { type Credentials, type Session, signIn, type TownUrls } from "../wire/session.ts";

/** The seed makes these accounts. */
const password = "swift-eats-demo";
const at = (name: string): Credentials => ({ email: `${name}@demo.swift-eats.example`, password });

export const crewKitchenAccount = at("crew.kitchen");
/** The kitchen that people play. */
export const playedKitchenAccount = at("kitchen");
export const crewCourierAccounts: readonly Credentials[] = Array.from({ length: 14 }, (_, index) =>
  at(`crew.courier.${String(index + 1).padStart(2, "0")}`),
);

const tryAgainMs = 3_000;

/** Signs in sooner or later: the consoles may be starting, the demo may be empty yet. */
export async function enter(
  urls: TownUrls,
  credentials: Credentials,
  onFault: (error: unknown) => void,
): Promise<Session> {
  for (;;) {
    try {
      return await signIn(urls, credentials);
    } catch (error) {
      onFault(error);
      await pause(tryAgainMs);
    }
  }
}
