import { benchmark, readArguments } from "../load/arguments.ts";
import { counted, quantiles, rounded } from "../load/figures.ts";
import { load } from "../load/generator.ts";
import type { Shot } from "../load/plan.ts";
import { findOrStart, type System } from "../system/running.ts";
import { openBenchZone } from "../system/zone.ts";
import { orderShots } from "./cart.ts";
import { databaseOnlyPerSecond } from "./database-only.ts";

/** `npm run bench:orders -- [--rate N | --max] [--seconds S]`: places orders over HTTP with all checks. */
const kitchens = 40;
const dishes = 12;
const rateUsual = 9;
const warmUpSeconds = 3;
const databaseSeconds = 5;
/** Orders at once in a run without a rate: enough to keep two cores and the disk busy. */
const lanesMax = 48;
const say = (words: string) => process.stderr.write(`${words}\n`);

async function measure(
  system: System,
  { rate, seconds, delay }: { rate: number | null; seconds: number; delay: string },
) {
  const { webUrl } = system;
  const zone = await openBenchZone(webUrl, { restaurants: kitchens, items: dishes });
  try {
    const shots = await orderShots(webUrl, zone);
    say(`warming up for ${warmUpSeconds} s`);
    const pace = rate === null ? { lanes: lanesMax } : { rate };
    await load({ url: webUrl, shots, seconds: warmUpSeconds, pace });
    say(
      `placing orders for ${seconds} s, ${rate === null ? "as fast as they go" : `${rate} a second`}`,
    );
    const result = await load({ url: webUrl, shots, seconds, pace }, rate === null ? 2 : 1);
    const { accepted, refused, failed } = counted(result);
    say(`answers by status: ${JSON.stringify(result.statuses)}`);
    say(`writing the same rows straight to PostgreSQL for ${databaseSeconds} s`);
    const sample = await placeOne(webUrl, shots);
    const databaseOnly = await databaseOnlyPerSecond(system, { sample, seconds: databaseSeconds });
    const perSecond = accepted / result.seconds;
    return {
      offered: result.offered,
      accepted,
      refused,
      failed,
      perSecond: rounded(perSecond),
      latencyMs: quantiles(result.latenciesMs),
      databaseOnlyPerSecond: rounded(databaseOnly),
      ratio: rounded(perSecond / databaseOnly, 3),
      seconds: rounded(result.seconds),
      paymentDelayMs: system.isOurs ? delay : "of the running system",
    };
  } finally {
    await zone.remove();
  }
}

async function placeOne(webUrl: string, shots: readonly Shot[]): Promise<string> {
  const [shot] = shots;
  if (!shot?.body) throw new Error("there is nothing to order");
  const unique = `sample-${process.pid}-${Math.round(performance.now())}`;
  const response = await fetch(`${webUrl}${shot.path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": unique },
    body: shot.body.replaceAll("{unique}", unique),
  });
  if (response.status !== 201) throw new Error(`the sample order was answered ${response.status}`);
  return ((await response.json()) as { id: string }).id;
}

await benchmark(async () => {
  const chosen = readArguments(process.argv.slice(2), {
    "--rate": "number",
    "--seconds": "number",
    "--max": "flag",
  });
  if (typeof chosen === "string") return chosen;
  const isMax = chosen.flags.has("--max");
  if (isMax && chosen.numbers.has("--rate")) return "--rate and --max exclude each other";
  const rate = chosen.numbers.get("--rate") ?? rateUsual;
  const seconds = chosen.numbers.get("--seconds") ?? (isMax ? 30 : 60);
  const delay = process.env.TEST_PAYMENT_DELAY_MS ?? (isMax ? "0" : "50-150");
  const system = await findOrStart({ LIMITS: "off", BENCH: "1", TEST_PAYMENT_DELAY_MS: delay });
  try {
    return await measure(system, { rate: isMax ? null : rate, seconds, delay });
  } finally {
    await system.stop();
  }
});
