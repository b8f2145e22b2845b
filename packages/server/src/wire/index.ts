import { type Ports, wire } from "./wire.ts";

export type { CatalogCache, Page } from "./catalog-cache.ts";
export { catalogChannel } from "./catalog-cache.ts";
export { migrate } from "./migrate.ts";
export { searchMenusChannel } from "./search.ts";
export type { Ports } from "./wire.ts";
export { clockChannel, wire } from "./wire.ts";

// A bundler may load this module more than once in a process; the connections must not be.
const key = Symbol.for("swift-eats.ports");
const holder = globalThis as { [key]?: Promise<Ports> };

/** The adapters of this process, joined on first use. */
export function ports(process = "console"): Promise<Ports> {
  const held = holder[key];
  if (held) return held;
  const wired = wire(process);
  holder[key] = wired;
  // A database that is away at the first request must not stay away for ever.
  wired.catch(() => {
    delete holder[key];
  });
  return wired;
}
