import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { expectOnce, pause, startRush } from "./rush.ts";
import { emptyRedis, openTown, setRate } from "./town.ts";

const folder = process.env.TEST_SYSTEM_DIR ?? ".var/test";
const orders = process.env.TEST_LONG === "1" ? 1_000 : 100;
const pids = (): { name: string; pid: number }[] =>
  JSON.parse(readFileSync(join(folder, "run", "programs.json"), "utf8"));

function killProgram(name: string): void {
  const found = pids().find((each) => each.name === name);
  if (!found)
    throw new Error(
      `no program ${name} among ${pids()
        .map((each) => each.name)
        .join(", ")}`,
    );
  try {
    process.kill(found.pid, "SIGKILL");
  } catch (error) {
    // Down already, by the fault before, and not up again yet: as dead as it was to be.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
const killServer = (file: string): void => {
  process.kill(Number.parseInt(readFileSync(join(folder, file), "utf8"), 10), "SIGKILL");
};

/** Slow enough that an outage is over before the kitchen's eight minutes are. */
const cityRate = 10;

test("everything is killed in the middle of a hundred orders: none is lost, none is doubled, all arrive", async () => {
  test.setTimeout(600_000);
  await setRate(cityRate);
  const town = await openTown(`crash-${Date.now()}`, { lng: 3, lat: 56 }, 8);
  const rush = await startRush(town);
  const faults: (() => void | Promise<void>)[] = [
    () => killProgram("web"),
    () => killProgram("worker"),
    emptyRedis,
    () => killServer(join("run", "redis.pid")),
    () => killServer(join("pg", "postmaster.pid")),
    () => killProgram("worker"),
    () => killProgram("web"),
    emptyRedis,
  ];
  const every = Math.floor(orders / faults.length);
  for (let index = 0; index < orders; index += 1) {
    rush.order(index % 3 === 0 ? "pickup" : "delivery");
    const fault = faults[index / every];
    if (index % every === 0 && fault) await fault();
    await pause(120);
  }
  await expectOnce(await rush.finish(300_000));
  await setRate(1);
  await town.remove();
});
