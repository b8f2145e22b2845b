import type { LimitName } from "@swift-eats/contract/wire";
import type { Viewer } from "@swift-eats/domain/identity";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Ports } from "../wire/index.ts";

/** Requests a minute. Source: requirements, section 3, Gateway. */
const perMinute: Readonly<
  Record<Exclude<LimitName, "none">, { readonly one: number; readonly address: number }>
> = {
  browse: { one: 120, address: 1_200 },
  search: { one: 60, address: 600 },
  order: { one: 6, address: 60 },
  sign_in: { one: 20, address: 300 },
  fixes: { one: 240, address: 12_000 },
};

/** Consoles that people work in all day read more than a customer does. */
const staffFactor = 10;

type Limiter = RateLimiterRedis;
const limiters = new Map<string, Limiter>();

function limiterFor(
  { connection }: Pick<Ports, "connection">,
  name: string,
  points: number,
): Limiter {
  const known = limiters.get(name);
  if (known) return known;
  const options = { keyPrefix: `${connection.prefix}:limit:${name}`, points, duration: 60 };
  const limiter = new RateLimiterRedis({
    ...options,
    storeClient: connection.redis,
    // Redis is away: this process counts by itself.
    insuranceLimiter: new RateLimiterMemory(options),
    inMemoryBlockOnConsumed: points + 1,
  });
  limiters.set(name, limiter);
  return limiter;
}

function who(viewer: Viewer): { key: string; factor: number } | null {
  if (viewer.kind === "account")
    return { key: viewer.accountId, factor: viewer.role === "customer" ? 1 : staffFactor };
  return viewer.kind === "guest" ? { key: viewer.guestId, factor: 1 } : null;
}

/**
 * Seconds to wait, or null when the request may go on. A signed-in caller is counted by account, a
 * guest by token and address, anybody else by address.
 */
export async function overLimit(
  ports: Pick<Ports, "connection" | "env">,
  name: LimitName,
  viewer: Viewer,
  address: string,
): Promise<number | null> {
  if (name === "none" || ports.env.LIMITS === "off") return null;
  const { one, address: perAddress } = perMinute[name];
  const person = who(viewer);
  try {
    if (person)
      await limiterFor(
        ports,
        person.factor === 1 ? name : `${name}:staff`,
        one * person.factor,
      ).consume(person.key);
    if (viewer.kind !== "account")
      await limiterFor(ports, `${name}:address`, perAddress).consume(address);
    return null;
  } catch (answer) {
    if (answer instanceof RateLimiterRes)
      return Math.max(1, Math.ceil(answer.msBeforeNext / 1_000));
    throw answer;
  }
}
