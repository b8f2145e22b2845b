import { type Client, connect } from "./client.ts";
import { Stopwatch } from "./latencies.ts";
import type {
  CourierPlan,
  CrowdPlan,
  CrowdResult,
  Order,
  Pace,
  Return,
  WatcherPlan,
} from "./plan.ts";

/** Child process: clients that do what their parent orders. */
const connectingMax = 200;
const graceMs = 5_000;
const tickMs = 2;
const metresPerDegree = 111_195;
const watchId = 0;

interface Courier extends CourierPlan {
  client: Client | null;
  sequence: number;
  /** Planned moment of each fix that is not answered, by its number. */
  readonly waiting: Map<number, number>;
}

const here: CrowdPlan[] = [];
let attempts = 0;
let couriers: Courier[] = [];
let clients: Client[] = [];
let counts = { acknowledged: 0, refused: 0, shown: 0, wrongPerson: 0 };
const ingest = new Stopwatch();
const screen = new Stopwatch();
let afterAnswer: (() => void) | null = null;

const at = (): number => performance.timeOrigin + performance.now();

function answered(courier: Courier, id: number, text: string): void {
  const planned = courier.waiting.get(id);
  if (planned === undefined) return;
  courier.waiting.delete(id);
  if (text.startsWith('[{"upTo"') && text.includes('"accepted":1')) counts.acknowledged += 1;
  else counts.refused += 1;
  ingest.add(at() - planned);
  afterAnswer?.();
}

async function enter(address: string, plan: CourierPlan): Promise<Courier> {
  const courier: Courier = { ...plan, client: null, sequence: 0, waiting: new Map() };
  courier.client = await connect(
    { url: plan.url, address, token: plan.token },
    {
      acknowledged: (id, text) => answered(courier, id, text),
      event: () => undefined,
      closed: () => {
        courier.client = null;
      },
    },
  );
  clients.push(courier.client);
  return courier;
}

/** In the room of an order, checking that every courier shown is the one who brings it. */
function watch(address: string, { url, token, orderId, driverId }: WatcherPlan): Promise<void> {
  return new Promise((done, fail) => {
    const door = { url, address, token };
    connect(door, {
      acknowledged: (_, text) => (text.includes('"ok":true') ? done() : fail(new Error(text))),
      event(text) {
        if (!text.startsWith('["position"')) return;
        const [, position] = JSON.parse(text);
        counts.shown += 1;
        if (position.orderId !== orderId || position.driverId !== driverId) counts.wrongPerson += 1;
        screen.add(at() - Date.parse(position.at));
      },
      closed: () => undefined,
    }).then((client) => {
      clients.push(client);
      client.ask(watchId, "watch", JSON.stringify({ room: "order", orderId }));
    }, fail);
  });
}

async function someAtATime<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < all.length; index = next++)
      results[index] = await work(all[index] as T);
  };
  await Promise.all(Array.from({ length: connectingMax }, lane));
  return results;
}

async function enterAll(plan: CrowdPlan): Promise<void> {
  const { address, couriers: plans, watchers } = plan;
  here.push(plan);
  couriers = [...couriers, ...(await someAtATime(plans, (each) => enter(address, each)))];
  await someAtATime(watchers, (each) => watch(address, each));
}

/** As browsers do: after a second, then twice as long each time, at most five, give or take half. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let delayMs = 1_000; ; delayMs = Math.min(5_000, delayMs * 2)) {
    await pause(delayMs * (0.5 + Math.random()));
    attempts += 1;
    try {
      return await work();
    } catch {
      // Not there yet, or not let in yet.
    }
  }
}

/** Everybody who was here comes again, all at the same time. */
async function comeBack(): Promise<Return> {
  const startMs = performance.now();
  attempts = 0;
  clients = [];
  const back = await Promise.all(
    here.flatMap(({ address, couriers: plans, watchers }) => [
      ...plans.map((plan) => patiently(() => enter(address, plan))),
      ...watchers.map((plan) => patiently(async () => void (await watch(address, plan)))),
    ]),
  );
  couriers = back.filter((each): each is Courier => each !== undefined);
  return { clients: back.length, attempts, seconds: (performance.now() - startMs) / 1_000 };
}

/** A courier who rides round and round at four metres a second. */
function send(courier: Courier, planned: number): void {
  courier.sequence += 1;
  const turn = courier.sequence / 10;
  const lng = courier.lng + (Math.cos(turn) * 40) / metresPerDegree;
  const lat = courier.lat + (Math.sin(turn) * 40) / metresPerDegree;
  const time = new Date(planned).toISOString();
  courier.waiting.set(courier.sequence, planned);
  courier.client?.ask(
    courier.sequence,
    "fixes",
    `{"fixes":[{"sequence":${courier.sequence},"lng":${lng.toFixed(6)},"lat":${lat.toFixed(6)},"at":"${time}","accuracyMetres":8,"speed":4.1,"headingDegrees":90}]}`,
  );
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** At fixed moments, answered or not. Answers how many were sent. */
async function paced(hz: number, seconds: number): Promise<number> {
  const perMs = (couriers.length * hz) / 1_000;
  const startMs = at();
  const total = Math.floor(perMs * seconds * 1_000);
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor((at() - startMs) * perMs));
    for (; sent < due; sent += 1) {
      const courier = couriers[sent % couriers.length];
      if (courier) send(courier, startMs + sent / perMs);
    }
    await pause(tickMs);
  }
  return total;
}

/** As many at once, the next one as soon as one is answered. */
async function flooding(inFlight: number, seconds: number): Promise<number> {
  let sent = 0;
  const next = () => {
    const courier = couriers[sent % couriers.length];
    sent += 1;
    if (courier) send(courier, at());
  };
  afterAnswer = next;
  for (let index = 0; index < inFlight; index += 1) next();
  await pause(seconds * 1_000);
  afterAnswer = null;
  return sent;
}

const unanswered = () => couriers.reduce((sum, { waiting }) => sum + waiting.size, 0);

async function run(pace: Pace, seconds: number): Promise<CrowdResult> {
  counts = { acknowledged: 0, refused: 0, shown: 0, wrongPerson: 0 };
  ingest.take();
  screen.take();
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  const offered =
    "hz" in pace ? await paced(pace.hz, seconds) : await flooding(pace.inFlight, seconds);
  const tookMs = performance.now() - startMs;
  const { user, system } = process.cpuUsage(cpu);
  const endMs = performance.now() + graceMs;
  while (unanswered() > 0 && performance.now() < endMs) await pause(20);
  // The last positions are still on their way to the screens.
  await pause(300);
  const result = {
    ...counts,
    offered,
    unanswered: unanswered(),
    seconds: tookMs / 1_000,
    ingest: ingest.take(),
    screen: screen.take(),
    cpu: (user + system) / 1_000 / tookMs,
  };
  for (const { waiting } of couriers) waiting.clear();
  return result;
}

process.on("message", async (order: Order) => {
  try {
    if (order.kind === "connect") await enterAll(order.plan);
    if (order.kind === "leave") {
      for (const client of clients) client.close();
      clients = [];
      couriers = [];
      here.length = 0;
    }
    if (order.kind === "run") process.send?.(await run(order.pace, order.seconds));
    else process.send?.(order.kind === "come back" ? await comeBack() : {});
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
});
