type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  /** Where every endpoint is mounted. */
  readonly webUrl: string;
  readonly realtimeUrl: string;
  /** Where the demo crew answers about its own health. */
  readonly healthPort: number;
  /** City minutes between two orders of virtual customers; 0: none. */
  readonly guestMinutes: number;
}

/** Behind the TLS proxy the programs listen this far up; on this machine we talk to them directly. */
const innerOffset = 100;

/** From the environment of `npm start`; throws on what cannot be meant. */
export function readSettings(env: Environment = process.env): Settings {
  const base = numberOf(env.PORT_BASE, 3_000, "PORT_BASE");
  const inner = base + (env.PUBLIC_SCHEME === "https" ? innerOffset : 0);
  return {
    webUrl: `http://127.0.0.1:${inner}`,
    realtimeUrl: `http://127.0.0.1:${inner + 10}`,
    healthPort: numberOf(env.PORT, base + 13, "PORT"),
    guestMinutes: numberOf(env.CREW_GUEST_MINUTES, 4, "CREW_GUEST_MINUTES"),
  };
}

function numberOf(text: string | undefined, fallback: number, name: string): number {
  const value = text ? Number(text) : fallback;
  if (!Number.isInteger(value) || value < 0 || value > 65_000)
    throw new Error(`${name} is not a whole number from 0 to 65000`);
  return value;
}
