import type { Viewer } from "@swift-eats/domain/identity";
import type { DriverId } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";

export const actorId = (viewer: Viewer): string =>
  viewer.kind === "account" ? viewer.accountId : "";

interface Audited {
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** What operations do by hand goes into the audit with who and why. */
export const note = (
  ports: Ports,
  viewer: Viewer,
  { facts = {}, ...entry }: Audited,
): Promise<void> =>
  ports.audit.note({ ...entry, facts, actorId: actorId(viewer), at: ports.clock.now() });

/** Who did it, in words people know; accounts that are gone stay ids. */
export async function namesOf(
  ports: Ports,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    if (!id || !/^[0-9a-f-]{36}$/.test(id)) continue;
    const account = await ports.accounts.get(id as never);
    const driver = account ? null : await ports.drivers.get(id as DriverId);
    const name = account?.name ?? driver?.name;
    if (name) names.set(id, name);
  }
  return names;
}
