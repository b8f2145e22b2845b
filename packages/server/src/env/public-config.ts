import { demoAccounts } from "./demo-accounts.ts";
import { type Env, readEnv } from "./env.ts";

export type ConsoleName = "web" | "driver" | "restaurant" | "ops";

const portOf: Readonly<Record<ConsoleName | "realtime" | "sandbox", number>> = {
  web: 0,
  driver: 1,
  restaurant: 2,
  ops: 3,
  realtime: 10,
  sandbox: 11,
};

export const publicUrl = (env: Env, name: keyof typeof portOf): string =>
  `${env.PUBLIC_SCHEME}://${env.PUBLIC_HOST}:${env.PORT_BASE + portOf[name]}`;

/** What a browser may know. */
export interface PublicConfig {
  readonly realtimeUrl: string;
  readonly demo: boolean;
  readonly bench: boolean;
  readonly mapboxToken: string | null;
  readonly urls: Readonly<Record<ConsoleName, string>>;
  /** The page of caught mail; demo mode only. */
  readonly mailUrl: string | null;
  /** Shown on the sign-in page in demo mode only. */
  readonly demoAccounts: readonly {
    readonly role: string;
    readonly email: string;
    readonly password: string;
  }[];
}

export function publicConfig(): PublicConfig {
  const env = readEnv();
  return {
    realtimeUrl: publicUrl(env, "realtime"),
    demo: env.DEMO_MODE,
    bench: env.BENCH,
    mapboxToken: env.MAPBOX_TOKEN ?? null,
    urls: {
      web: publicUrl(env, "web"),
      driver: publicUrl(env, "driver"),
      restaurant: publicUrl(env, "restaurant"),
      ops: publicUrl(env, "ops"),
    },
    mailUrl:
      env.DEMO_MODE && env.SANDBOX_URL
        ? `http://${env.PUBLIC_HOST}:${env.PORT_BASE + portOf.sandbox}/mail`
        : null,
    demoAccounts: env.DEMO_MODE ? demoAccounts : [],
  };
}
