import type { RedisConnection } from "../connection/index.ts";
import { releaseLease, renewLease, takeLease } from "../scripts/take-lease.ts";

export interface Lease {
  readonly name: string;
  readonly holder: string;
  /** Larger for each later holder: a store may refuse writes under a smaller one. */
  readonly token: number;
}

const keyOf = ({ prefix }: RedisConnection, name: string) => `${prefix}:lease:${name}`;

/** Null when another holder has it. Taking one's own again prolongs it. A hint, never the only guard. */
export async function tryLease(
  connection: RedisConnection,
  {
    name,
    holder,
    ttlMs,
  }: { readonly name: string; readonly holder: string; readonly ttlMs: number },
): Promise<Lease | null> {
  const key = keyOf(connection, name);
  const token = Number(await takeLease(connection.redis, [key, `${key}:token`], [holder, ttlMs]));
  return token === 0 ? null : { name, holder, token };
}

/** False when it was lost meanwhile. */
export async function renew(connection: RedisConnection, lease: Lease, ttlMs: number) {
  const { name, holder, token } = lease;
  const kept = await renewLease(
    connection.redis,
    [keyOf(connection, name)],
    [holder, token, ttlMs],
  );
  return kept === 1;
}

export async function release(connection: RedisConnection, { name, holder, token }: Lease) {
  const freed = await releaseLease(connection.redis, [keyOf(connection, name)], [holder, token]);
  return freed === 1;
}
