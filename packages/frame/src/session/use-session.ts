import { type AccountView, currentSession, signOut } from "@swift-eats/contract/identity";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { send } from "../data/client.ts";
import { useAsk } from "../data/use-ask.ts";
import { useLine } from "../live/live-provider.tsx";

/** Who is here; `account` is null for guests and strangers. `known` is false while asking. */
export function useSession() {
  const { value } = useAsk(currentSession, {}, { freshMilliseconds: 60_000 });
  const account: AccountView | null = value?.kind === "account" ? value.account : null;
  return { session: value ?? null, account, known: value !== undefined };
}

/** After the cookie changed: everything is asked again as the new person, and the page goes on. */
export function useSessionChanged() {
  const queries = useQueryClient();
  const line = useLine();
  const router = useRouter();
  return async (href: string) => {
    queries.clear();
    line?.again();
    router.replace(href);
    router.refresh();
  };
}

export function useSignOut(href = "/sign-in") {
  const changed = useSessionChanged();
  return async () => {
    const answer = await send(signOut, {});
    if (answer.ok) await changed(href);
    return answer.ok;
  };
}
