import type { Known } from "./format.ts";

export const usage =
  "usage: bench:eta -- --format india|doordash --train FILE --test FILE --out FILE [--facts order|dispatch]";

export interface Command {
  readonly format: "india" | "doordash";
  readonly train: string;
  readonly test: string;
  readonly out: string;
  readonly facts: Known;
}

/** The command's arguments, or one line about what is wrong. */
export function readCommand(argv: readonly string[]): Command | string {
  const given = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 2) {
    const name = argv[index] ?? "";
    const value = argv[index + 1];
    if (!["--format", "--train", "--test", "--out", "--facts"].includes(name) || !value)
      return usage;
    given.set(name, value);
  }
  const format = given.get("--format");
  const [train, test, out] = [given.get("--train"), given.get("--test"), given.get("--out")];
  const facts = given.get("--facts") ?? "dispatch";
  if (format !== "india" && format !== "doordash") return usage;
  if (facts !== "order" && facts !== "dispatch") return usage;
  return train && test && out ? { format, train, test, out, facts } : usage;
}
