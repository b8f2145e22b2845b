/** `--name value` and `--flag` arguments, or one line about what is wrong. */
export function readArguments(
  argv: readonly string[],
  known: Readonly<Record<string, "number" | "flag">>,
): { readonly numbers: ReadonlyMap<string, number>; readonly flags: ReadonlySet<string> } | string {
  const numbers = new Map<string, number>();
  const flags = new Set<string>();
  for (let index = 0; index < argv.length; index += 1) {
    const name = argv[index] ?? "";
    const kind = known[name];
    if (!kind) return `unknown argument ${name}; known: ${Object.keys(known).join(" ")}`;
    if (kind === "flag") {
      flags.add(name);
      continue;
    }
    index += 1;
    const value = Number(argv[index]);
    if (!argv[index] || !Number.isFinite(value) || value <= 0)
      return `${name} needs a number above 0`;
    numbers.set(name, value);
  }
  return { numbers, flags };
}

/** Runs a benchmark the way they all end: one JSON object as the last line, and an exit status. */
export async function benchmark(run: () => Promise<Readonly<Record<string, unknown>> | string>) {
  try {
    const result = await run();
    if (typeof result === "string") {
      process.stderr.write(`${result}\n`);
      process.exit(2);
    }
    process.stdout.write(`${JSON.stringify(result)}\n`);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
