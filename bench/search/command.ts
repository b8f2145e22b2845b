export const usage = "usage: bench:search -- --menu FILE --queries FILE --out FILE";

export interface Command {
  readonly menu: string;
  readonly queries: string;
  readonly out: string;
}

/** The command's arguments, or one line about what is wrong. */
export function readCommand(argv: readonly string[]): Command | string {
  const given = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 2) {
    const name = argv[index] ?? "";
    const value = argv[index + 1];
    if (!["--menu", "--queries", "--out"].includes(name) || !value) return usage;
    given.set(name, value);
  }
  const [menu, queries, out] = [given.get("--menu"), given.get("--queries"), given.get("--out")];
  return menu && queries && out ? { menu, queries, out } : usage;
}
