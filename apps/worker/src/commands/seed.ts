import { demoAccounts, demoPassword, readEnv } from "@swift-eats/server/env";
import { ports as wired } from "@swift-eats/server/wire";
import { seedDemo } from "../demo/seed.ts";

const say = (text: string) => process.stderr.write(`${text}\n`);
const env = readEnv();
if (env.DEMO_MODE) {
  const ports = await wired("seed");
  // Nothing else runs yet: city time goes on from where it was last seen.
  ports.clock.follow(await ports.clockRow.resume(ports.clock.wall()));
  await ports.upkeep.ensurePartitions(ports.clock.now());
  await seedDemo(ports, { fresh: process.argv.includes("--fresh"), password: demoPassword, say });
  process.stdout.write(`${JSON.stringify({ accounts: demoAccounts })}\n`);
  await ports.close();
} else {
  say("Not in demo mode: nothing is seeded.");
  process.stdout.write(`${JSON.stringify({ accounts: [] })}\n`);
}
process.exit(0);
