import { simulateDay } from "@swift-eats/domain/dispatch";
import { whatIf } from "@swift-eats/server/dispatch";
import { ports as wired } from "@swift-eats/server/wire";
import { whatIfArguments } from "../what-if/arguments.ts";
import { whatIfTable } from "../what-if/table.ts";

/** One line, and the exit status that says whose fault it is. */
function end(status: 1 | 2, line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(status);
}

const parsed = whatIfArguments(process.argv.slice(2));
if (!parsed.ok) end(2, parsed.complaint);
const { day, changes, geoKey } = parsed.value;

const ports = await wired("whatif");
const zones = await ports.zones.all();
const zone = geoKey === null ? zones[0] : zones.find((each) => each.geoKey === geoKey);
const names = zones.map((each) => each.geoKey).join(", ");
if (!zone || (geoKey === null && zones.length > 1))
  end(2, `--zone key is needed; there are: ${names || "none"}`);
const answer = await whatIf(ports, { zone, day, changes }, simulateDay);
await ports.close();
if (!answer.ok)
  end(
    1,
    answer.refusal.code === "dispatch.nothing_to_replay"
      ? `${zone.geoKey} delivered nothing on ${day}`
      : `${zone.geoKey} had too many orders on ${day} to replay`,
  );

const money = new Intl.NumberFormat("en", { style: "currency", currency: zone.currency });
const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
const table = whatIfTable(answer.value, (amount) => money.format(amount / 10 ** digits));
process.stdout.write(`${zone.name}, ${day}\n\n${table}\n\n`);
const { geoKey: key, currency } = zone;
process.stdout.write(
  `${JSON.stringify({ geoKey: key, day, currency, changes, ...answer.value })}\n`,
);
process.exit(0);
