import { setClock } from "@swift-eats/contract/cities";
import { addSeconds } from "@swift-eats/domain/kernel";
import { type TownClock, townClock } from "../clock/town-clock.ts";
import { guestClient, Refused, type Session, signIn, type TownUrls } from "../wire/session.ts";
import { runDay } from "./day.ts";
import { layGround } from "./ground.ts";
import { inLanes } from "./in-lanes.ts";
import { type Instance, readInstance } from "./instance.ts";
import { closeZone, openZone, type Person, type ReplayZone } from "./open-zone.ts";
import { type Report, report } from "./report.ts";

const operationsAccount = {
  email: "operations@demo.swift-eats.example",
  password: "swift-eats-demo",
};

/** Wall seconds before the first minute of the day, and minutes of the day before the first order. */
const leadSeconds = 4;
const warmUpMinutes = 10;

export interface ReplayPlan {
  readonly folder: string;
  readonly name: string;
  readonly speed: number;
  readonly signal: AbortSignal;
  readonly say: (words: string) => void;
}

/** Opens a zone, lets the instance's day happen in it at `speed`, reports, and removes what it made. */
export async function replay(
  urls: TownUrls,
  { folder, name, speed, signal, say }: ReplayPlan,
): Promise<Report> {
  let faults = 0;
  const onFault = (error: unknown) => {
    faults += 1;
    if (faults <= 5) say(`fault: ${error instanceof Error ? error.message : String(error)}`);
  };
  const instance = readInstance(folder);
  const ground = layGround(name, instance);
  const operations = await signIn(urls, operationsAccount);
  const clock = await townClock(guestClient(urls));
  const usualRate = clock.rate();
  say(`opening a zone for ${instance.orders.length} orders, ${instance.couriers.length} couriers`);
  const zone = await openZone({ client: operations.client, instance, ground, name, speed });
  const people: Session[] = [];
  try {
    const signedIn = await signEverybodyIn(urls, zone, people, signal);
    await setRate(operations, clock, speed);
    say(`the day begins at ${speed} times the speed of the wall clock`);
    const outcomes = await runDay({
      urls,
      clock,
      instance,
      ground,
      zone,
      operations,
      people: signedIn,
      midnight: midnightOf(instance, clock),
      signal,
      onFault,
      faults: () => faults,
    });
    return report(outcomes);
  } finally {
    await tidyUp({ operations, clock, zone, usualRate, people, say });
  }
}

/** The day starts shortly before its first order: the empty hours before it show nothing. */
function midnightOf({ orders }: Instance, clock: TownClock): Date {
  const first = Math.max(0, (orders[0]?.placedMinute ?? 0) - warmUpMinutes);
  return addSeconds(clock.now(), leadSeconds * clock.rate() - first * 60);
}

async function setRate({ client }: Session, clock: TownClock, rate: number): Promise<void> {
  if (clock.rate() === rate) return;
  const answer = await client.call(setClock, { body: { rate } });
  if (!answer.ok) throw new Refused("City clock", answer.status, answer.problem.code);
  clock.tell(answer.value);
}

async function signEverybodyIn(
  urls: TownUrls,
  zone: ReplayZone,
  people: Session[],
  signal: AbortSignal,
) {
  const enter = async (person: Person) => {
    signal.throwIfAborted();
    const session = await signIn(urls, person);
    people.push(session);
    return session;
  };
  const kitchens = await inLanes(zone.kitchens, enter);
  const couriers = await inLanes(
    [...zone.couriers],
    async ([id, person]) => [id, await enter(person)] as const,
  );
  const customers = await inLanes(zone.customers, enter);
  return { kitchens, couriers: new Map(couriers), customers };
}

interface Leftovers {
  readonly operations: Session;
  readonly clock: TownClock;
  readonly zone: ReplayZone;
  readonly usualRate: number;
  readonly people: readonly Session[];
  readonly say: (words: string) => void;
}

async function tidyUp(left: Leftovers): Promise<void> {
  const { operations, clock, zone, usualRate, people, say } = left;
  for (const session of people) session.close();
  await setRate(operations, clock, usualRate).catch((error: unknown) => say(String(error)));
  const removed = await closeZone(operations.client, zone.geoKey).catch(() => null);
  if (!removed?.ok) say(`the zone ${zone.geoKey} could not be removed`);
  clock.close();
  operations.close();
}
