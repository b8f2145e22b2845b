import { getClock, setClock } from "@swift-eats/contract/cities";
import { issueToken } from "@swift-eats/contract/identity";
import type { NewZoneBody } from "@swift-eats/contract/operations";
import {
  createAccounts,
  createRestaurants,
  createZone,
  removeZone,
} from "@swift-eats/contract/operations";
import { type Answer, type Client, createClient } from "@swift-eats/contract/wire";
import { Redis } from "ioredis";

export const portBase = Number(process.env.PORT_BASE ?? 4300);
export const demoPassword = "swift-eats-demo";

export const urls = {
  web: `http://localhost:${portBase}`,
  driver: `http://localhost:${portBase + 1}`,
  restaurant: `http://localhost:${portBase + 2}`,
  ops: `http://localhost:${portBase + 3}`,
};

const baseUrl = `http://127.0.0.1:${portBase}`;

export const clientOf = (token: string | null = null): Client =>
  createClient({ baseUrl, token: () => token, timeoutMs: 20_000 });

/** A guest at an address of their own: orders are limited per address. */
export const guestAt = (address: string): Client =>
  createClient({
    baseUrl,
    timeoutMs: 20_000,
    fetch: (url, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set("x-forwarded-for", address);
      return fetch(url, { ...init, headers });
    },
  });

export const must = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.status} ${answer.problem.code}`);
  return answer.value;
};

/** Asks until there is an answer, less and less often: a process that was killed may be on its way back. */
export async function persist<T>(ask: () => Promise<Answer<T>>, seconds = 90): Promise<Answer<T>> {
  const endMs = performance.now() + seconds * 1_000;
  for (let waitMs = 200; ; waitMs = Math.min(2_000, waitMs * 1.5)) {
    const answer = await ask().catch(() => null);
    const again =
      !answer ||
      (!answer.ok &&
        (answer.status >= 500 ||
          answer.status === 429 ||
          answer.problem.code === "ordering.in_flight"));
    if (answer && !again) return answer;
    if (performance.now() > endMs) throw new Error(`no answer in ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

export async function signIn(email: string, password = demoPassword): Promise<Client> {
  const { token } = must(
    await persist(() => clientOf().call(issueToken, { body: { email, password } })),
  );
  return clientOf(token);
}

export const operations = (): Promise<Client> => signIn("operations@demo.swift-eats.example");

export const setRate = async (rate: number): Promise<void> => {
  must(await (await operations()).call(setClock, { body: { rate } }));
};

/** City time in milliseconds. */
export const cityNow = async (): Promise<number> =>
  Date.parse(must(await clientOf().call(getClock, {})).cityNow);

/** Redis holds no only copy: whatever is in it may go at any time. */
export async function emptyRedis(): Promise<void> {
  const redis = new Redis(process.env.REDIS_URL ?? "", { maxRetriesPerRequest: null });
  await redis.flushall();
  redis.disconnect();
}

export interface Town {
  readonly geoKey: string;
  readonly restaurantId: string;
  readonly centre: { readonly lng: number; readonly lat: number };
  readonly kitchen: Client;
  readonly couriers: readonly Client[];
  remove(): Promise<void>;
}

/** A zone of its own with one kitchen that never closes and some couriers, made as a partner would make it. */
export async function openTown(
  geoKey: string,
  centre: { lng: number; lat: number },
  couriers: number,
): Promise<Town> {
  const boss = await operations();
  const { lng, lat } = centre;
  const ring: [number, number][] = [
    [-0.1, -0.1],
    [0.1, -0.1],
    [0.1, 0.1],
    [-0.1, 0.1],
    [-0.1, -0.1],
  ].map(([x = 0, y = 0]) => [lng + x, lat + y]);
  const zone: NewZoneBody = {
    geoKey,
    name: geoKey,
    currency: "EUR",
    timeZone: "Europe/Berlin",
    countryCode: "XL",
    centre,
    boundary: { type: "Polygon", coordinates: [ring] },
    fees: {
      deliveryBaseAmount: 0,
      deliveryPerKmAmount: 0,
      freeDeliveryFromAmount: null,
      serviceBasisPoints: 0,
      serviceMinAmount: 0,
      serviceMaxAmount: 0,
      taxBasisPoints: 0,
      taxInclusive: true,
    },
    deliveryRadiusMetresMax: 20_000,
    payPerTripAmount: 300,
    payPerKmAmount: 50,
  };
  must(await boss.call(createZone, { body: zone }));
  const opened = must(
    await boss.call(createRestaurants, {
      body: {
        restaurants: [
          {
            geoKey,
            slug: "kitchen",
            name: "Kitchen",
            cuisines: ["test"],
            location: centre,
            alwaysOpen: true,
            address: { street: "Main Street", houseNumber: "1", postcode: "T", city: geoKey },
            deliveryRadiusMetres: 20_000,
            sections: [
              {
                name: "All",
                items: [{ name: "Bowl", description: "Bowl", amount: 1_000, prepMinutes: 5 }],
              },
            ],
          },
        ],
      },
    }),
  );
  const restaurantId = opened.items[0]?.id ?? "";
  const email = (who: string) => `${who}@${geoKey}.example`;
  const names = Array.from({ length: couriers }, (_, index) => `courier${index}`);
  must(
    await boss.call(createAccounts, {
      body: {
        accounts: [
          {
            email: email("kitchen"),
            password: demoPassword,
            name: "Kitchen",
            role: "staff",
            restaurantIds: [restaurantId],
            geoKey,
          },
          ...names.map((name) => ({
            email: email(name),
            password: demoPassword,
            name,
            role: "driver" as const,
            geoKey,
            vehicle: "car" as const,
          })),
        ],
      },
    }),
  );
  return {
    geoKey,
    restaurantId,
    centre,
    kitchen: await signIn(email("kitchen")),
    couriers: await Promise.all(names.map((name) => signIn(email(name)))),
    async remove() {
      must(
        await persist(async () => (await operations()).call(removeZone, { params: { geoKey } })),
      );
    },
  };
}
