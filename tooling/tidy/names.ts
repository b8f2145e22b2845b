/** A name from this list says nothing: find the noun that is missing. */
export const bannedNames = [
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "shared",
  "lib",
  "misc",
  "core",
  "base",
  "manager",
];

/** The words of the trade. A new one needs a decision record. */
export const slices = [
  "kernel",
  "identity",
  "cities",
  "catalog",
  "routing",
  "inventory",
  "pricing",
  "payments",
  "drivers",
  "ordering",
  "kitchen",
  "dispatch",
  "tracking",
  "eta",
  "notifications",
  "reviews",
  "loyalty",
  "support",
  "search",
  "analytics",
  "platform",
];

/** What every slice may lean on. A file enters with three users. */
export const kernelFiles = [
  "event.ts",
  "geo.ts",
  "id.ts",
  "index.ts",
  "money.ts",
  "page.ts",
  "result.ts",
  "time.ts",
  "version.ts",
];
