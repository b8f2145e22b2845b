import { changesIn } from "@swift-eats/contract/dispatch";
import type { DispatchSettings } from "@swift-eats/domain/dispatch";

export interface WhatIfArguments {
  /** yyyy-mm-dd. */
  readonly day: string;
  readonly changes: Partial<DispatchSettings>;
  /** Absent: the only zone there is. */
  readonly geoKey: string | null;
}

export type Parsed =
  | { readonly ok: true; readonly value: WhatIfArguments }
  /** One line that says what to write instead. */
  | { readonly ok: false; readonly complaint: string };

const usage =
  "npm run dispatch:whatif -- --day 2026-11-20 --set key=value[,key=value] [--zone key]";
const no = (complaint: string): Parsed => ({ ok: false, complaint });

/** Reads the command line; the first thing that is wrong is named. */
export function whatIfArguments(argv: readonly string[]): Parsed {
  const found = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 2) {
    const name = argv[index] ?? "";
    const value = argv[index + 1];
    if (!["--day", "--set", "--zone"].includes(name)) return no(`unknown ${name}: ${usage}`);
    if (value === undefined || value === "") return no(`${name} needs a value: ${usage}`);
    if (found.has(name)) return no(`${name} is given twice: ${usage}`);
    found.set(name, value);
  }
  const day = found.get("--day");
  const set = found.get("--set");
  if (day === undefined || set === undefined) return no(usage);
  if (!isDay(day)) return no(`--day ${day} is no day: write 2026-11-20`);
  const changes = changesIn(set);
  if (typeof changes === "string") return no(changes);
  return { ok: true, value: { day, changes, geoKey: found.get("--zone") ?? null } };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text)
  );
}
