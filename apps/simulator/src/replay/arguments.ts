import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { rateMax, rateMin } from "@swift-eats/domain/kernel";

export interface Arguments {
  readonly folder: string;
  readonly name: string;
  readonly speed: number;
  readonly json: string | null;
}

export const usage = "usage: npm run simulate -- --instance DIR [--speed N] [--json FILE]";
const speedUsual = 60;

/** What to replay, or one line about what is wrong with the arguments. */
export function readArguments(argv: readonly string[]): Arguments | string {
  const found = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 2) {
    const name = argv[index] ?? "";
    if (!["--instance", "--speed", "--json"].includes(name))
      return `unknown argument ${name}; ${usage}`;
    const value = argv[index + 1];
    if (!value || value.startsWith("--")) return `${name} needs a value; ${usage}`;
    found.set(name, value);
  }
  const instance = found.get("--instance");
  if (!instance) return `--instance is missing; ${usage}`;
  const folder = resolve(instance);
  for (const file of ["instance_parameters", "restaurants", "couriers", "orders"])
    if (!existsSync(join(folder, `${file}.txt`))) return `${instance} has no ${file}.txt`;
  const speed = Number(found.get("--speed") ?? speedUsual);
  if (!Number.isFinite(speed) || speed < rateMin || speed > rateMax)
    return `--speed must be a number from ${rateMin} to ${rateMax}`;
  return { folder, name: basename(folder), speed, json: found.get("--json") ?? null };
}
