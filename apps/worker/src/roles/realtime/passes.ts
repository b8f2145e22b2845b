import type { AccountId } from "@swift-eats/domain/kernel";
import type { Ports } from "@swift-eats/server/wire";
import { loop } from "../../role.ts";
import type { Client, Gateway } from "./held.ts";

/** Every client's pass is looked at again this often: what ends a session says so besides. Wall time. */
const lookMs = 30_000;
const readMax = 1_000;

/** Closes the sockets whose token ended or was revoked. One statement for a thousand of them. */
export function watchPasses({ accounts, clock, log }: Ports, gateway: Gateway) {
  async function look(some: readonly Client[]): Promise<void> {
    const ids = some.flatMap(({ data: { pass } }) => pass.account?.id ?? []);
    const versions = await accounts.tokenVersions([...new Set<AccountId>(ids)]);
    const now = clock.wall();
    for (const socket of some) {
      const { account, endsAt } = socket.data.pass;
      const isOver = endsAt !== null && endsAt <= now;
      const isRevoked = account !== null && versions.get(account.id) !== account.tokenVersion;
      if (isOver || isRevoked) socket.disconnect(true);
    }
  }

  return loop(
    lookMs,
    async () => {
      const all = [...gateway.of("/").sockets.values()];
      for (let from = 0; from < all.length; from += readMax)
        await look(all.slice(from, from + readMax));
    },
    (error) => log.warn({ err: error }, "passes"),
  );
}
