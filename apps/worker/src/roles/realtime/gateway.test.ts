import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { PositionChanged, PositionsChanged } from "@swift-eats/contract/realtime";
import { type DriverId, offset } from "@swift-eats/domain/kernel";
import {
  freshDay,
  give,
  type ScratchTown,
  scratchTown,
  seedWork,
  until,
  type Work,
} from "@swift-eats/server/scratch";
import { courierChanged } from "@swift-eats/server/tracking";
import type { Ports } from "@swift-eats/server/wire";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Stop } from "../../role.ts";
import { outbox } from "../outbox.ts";
import { realtime } from "./index.ts";

let town: ScratchTown;
let work: Work;
let orderId = "";
let driverId: DriverId;
const tokens = new Map<string, string>();
const stops: Stop[] = [];
let gateways: Gateway[] = [];
let sockets: Socket[] = [];

interface Gateway {
  readonly http: Server;
  readonly url: string;
  stop(): Promise<void>;
}

/** As one process of several, with what it knows for itself. */
async function openGateway(
  name: string,
  { port: wanted = 0, ...changes }: Partial<Ports> & { readonly port?: number } = {},
): Promise<Gateway> {
  const http = createServer();
  const stop = await realtime(http)({ ...town.ports, ...changes }, { name });
  await new Promise<void>((done) => http.listen(wanted, "127.0.0.1", done));
  const { port } = http.address() as AddressInfo;
  const gateway = {
    http,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await stop();
      http.close();
    },
  };
  gateways.push(gateway);
  return gateway;
}

beforeAll(async () => {
  town = await scratchTown({ limits: "off" });
  work = await seedWork(town, { orders: 1 });
  const [order] = work.orderIds;
  const [driver] = work.driverIds;
  if (!order || !driver) throw new Error("nothing to work with");
  [orderId, driverId] = [order, driver];
  for (const who of ["driver", "customer", "other", "kitchen", "operations"]) {
    const body = { email: `${who}@test.example`, password: town.password };
    tokens.set(who, (await town.anyone("POST", "/tokens", body)).body.token);
  }
  const [customer] = await town.ports.databases.primary()`
    select id from accounts where email = 'customer@test.example'`;
  await town.ports.databases.primary()`update orders set customer_id = ${customer?.id}, guest_id = null`;
  stops.push(await outbox(town.ports, { name: "outbox-test" }));
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await town.discard();
});
beforeEach(async () => {
  await freshDay(town, work);
  await town.ports.databases.primary()`update drivers set position = null, position_at = null`;
});
afterEach(async () => {
  for (const socket of sockets) socket.disconnect();
  sockets = [];
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  gateways = [];
});

async function enter(who: string, { url }: Gateway, options: object = {}): Promise<Socket> {
  const token = tokens.get(who);
  const socket = io(url, {
    auth: token ? { token } : {},
    transports: ["websocket"],
    reconnectionDelay: 100,
    forceNew: true,
    ...options,
  });
  sockets.push(socket);
  await new Promise<void>((done, fail) => {
    socket.once("connect", done);
    socket.once("connect_error", fail);
  });
  return socket;
}

const watch = (socket: Socket, body: object): Promise<object> => socket.emitWithAck("watch", body);

function heard<T>(socket: Socket, event: string): T[] {
  const all: T[] = [];
  socket.on(event, (one: T) => all.push(one));
  return all;
}

let sequence = Date.now();
const fixes = (eastMetres = 0) => {
  sequence += 1;
  const at = town.ports.clock.now().toISOString();
  return { fixes: [{ sequence, ...offset({ lng: 8, lat: 54 }, eastMetres, 0), at }] };
};

/** On the customer's own leg, as if the kitchen had just handed the bag over. */
async function underWay(): Promise<string> {
  const told = await give(town, { driverId, orderIds: work.orderIds, mode: "direct" });
  if (!told.ok) throw new Error(told.refusal.code);
  const sql = town.ports.databases.primary();
  await sql`update trips set status = 'under_way'`;
  await sql`update trip_stops set outcome = 'done', done_at = ${town.ports.clock.now()} where kind = 'pickup'`;
  await courierChanged(town.ports, driverId);
  return told.value.trip.id;
}

test("a customer at another gateway than the courier sees the courier move, over a socket and over polling", async () => {
  await underWay();
  const [near, far] = [await openGateway("near"), await openGateway("far")];
  const courier = await enter("driver", near);
  const screens = [
    await enter("customer", far),
    await enter("customer", near, { transports: ["polling"] }),
  ].map((socket) => ({ socket, seen: heard<PositionChanged>(socket, "position") }));
  for (const { socket } of screens)
    expect(await watch(socket, { room: "order", orderId })).toEqual({ ok: true });
  for (let turn = 1; turn <= 3; turn += 1) {
    const sent = fixes(turn * 10);
    expect(await courier.emitWithAck("fixes", sent)).toMatchObject({ upTo: sequence, accepted: 1 });
    for (const { seen } of screens)
      await until(
        async () => seen.at(-1)?.at === sent.fixes[0]?.at && seen.at(-1)?.orderId === orderId,
      );
  }
});

test("fault 47: nobody joins a room that is not theirs, or speaks for somebody else", async () => {
  await underWay();
  const gateway = await openGateway("guarded");
  const [other, stranger, customer] = [
    await enter("other", gateway),
    await enter("nobody", gateway),
    await enter("customer", gateway),
  ];
  const wishes = [
    { room: "order", orderId },
    { room: "kitchen", restaurantId: town.restaurantId },
    { room: "operations", geoKey: "test-town" },
    { room: "courier" },
    { room: `order:${orderId}` },
    { room: "account", accountId: "x" },
    { room: ["order"], orderId: { $ne: null } },
    null,
    "x".repeat(1_000),
  ];
  const leaks = [other, stranger].map((socket) => heard(socket, "position"));
  for (const socket of [other, stranger])
    for (const wish of wishes)
      expect(await watch(socket, wish as object)).toMatchObject({ ok: false });
  expect(await watch(customer, { room: "courier" })).toMatchObject({ ok: false });
  const forbidden = { code: "identity.forbidden" };
  for (const socket of [other, stranger, customer])
    expect(await socket.emitWithAck("fixes", fixes())).toEqual(forbidden);
  // Forged: what only a server says, said by a client, reaches nobody.
  await watch(customer, { room: "order", orderId });
  const seen = heard<PositionChanged>(customer, "position");
  other.emit("position", { orderId, driverId, point: { lng: 0, lat: 0 } });
  other.emit("order", { orderId, status: "delivered" });
  const courier = await enter("driver", gateway);
  await courier.emitWithAck("fixes", fixes());
  await until(async () => seen.length === 1);
  expect(seen[0]?.point).toMatchObject({ lat: 54 });
  expect(leaks.flat()).toEqual([]);
});

test("fault 47: a flood is refused and then cut off, and nobody else notices", async () => {
  const env = { ...town.ports.env, LIMITS: "on" as const };
  const gateway = await openGateway("flooded", { env });
  const [flood, courier] = [await enter("other", gateway), await enter("driver", gateway)];
  const gone = new Promise((done) => flood.once("disconnect", done));
  const answers = Promise.allSettled(
    Array.from({ length: 900 }, () =>
      flood.timeout(20_000).emitWithAck("watch", { room: "courier" }),
    ),
  );
  expect(await courier.emitWithAck("fixes", fixes())).toMatchObject({ accepted: 1 });
  await gone;
  flood.disconnect();
  const refused = (await answers).filter(
    (one) => one.status === "fulfilled" && one.value.code === "wire.too_many_requests",
  );
  expect(refused.length).toBeGreaterThan(400);
});

test("fault 21: when a gateway goes, all its clients are live again at another, let in some at a time", async () => {
  await underWay();
  const first = await openGateway("first");
  const { port } = first.http.address() as AddressInfo;
  const clients = await Promise.all(Array.from({ length: 150 }, () => enter("customer", first)));
  const live = clients.map((socket) => {
    const seen = heard<PositionChanged>(socket, "position");
    // What each screen does whenever it is let in.
    socket.on("connect", () => socket.emit("watch", { room: "order", orderId }, () => undefined));
    return { socket, seen };
  });
  await first.stop();
  gateways = [];
  await openGateway("second", { port });
  await until(async () => live.every(({ socket }) => socket.connected));
  const courier = await enter("driver", first);
  await until(async () => {
    await courier.emitWithAck("fixes", fixes());
    return live.every(({ seen }) => seen.length > 0);
  });
});

test("fault 22: a gateway dies between two events: the client stands in its room again before it looks", async () => {
  const tripId = await underWay();
  const [first, second] = [await openGateway("dying"), await openGateway("heir")];
  const before = await enter("customer", first);
  const versions = heard<{ version: number }>(before, "order");
  await watch(before, { room: "order", orderId });
  const customer = await town.as("customer@test.example");
  const look = async (): Promise<number> =>
    (await customer("GET", `/orders/${orderId}`)).body.version;
  const known = await look();
  await first.stop();
  gateways = [second];
  // While the client hears nothing, the order goes on.
  const missed = await town.ports.orders.decide(orderId as never, (order) => ({
    ok: true,
    value: {
      order,
      facts: [
        {
          type: "DriverAtDoor",
          actor: { role: "system", id: null },
          at: town.ports.clock.now(),
          reason: null,
          facts: { driverId, tripId },
        },
      ] as never,
      messages: [],
    },
  }));
  expect(missed.ok).toBe(true);
  const after = await enter("customer", second);
  const later = heard<{ version: number }>(after, "order");
  expect(await watch(after, { room: "order", orderId })).toEqual({ ok: true });
  const seen = await look();
  expect(seen).toBeGreaterThan(known);
  expect([...versions, ...later].every(({ version }) => version <= seen)).toBe(true);
});

test("operations see the couriers of their viewport only, and each looking is in the audit", async () => {
  const gateway = await openGateway("desk");
  const [courier, desk, far] = [
    await enter("driver", gateway),
    await enter("operations", gateway),
    await enter("operations", gateway),
  ];
  const [seen, nothing] = [desk, far].map((socket) => heard<PositionsChanged>(socket, "positions"));
  const here = { west: 7.99, south: 53.99, east: 8.01, north: 54.01 };
  const there = { west: 8.02, south: 53.99, east: 8.04, north: 54.01 };
  const room = { room: "operations", geoKey: "test-town" };
  expect(await watch(desk, { ...room, box: here })).toEqual({ ok: true });
  expect(await watch(far, { ...room, box: there })).toEqual({ ok: true });
  await courier.emitWithAck("fixes", fixes());
  await until(async () =>
    seen?.some(({ items }) => items.some((one) => one.driverId === driverId)),
  );
  expect(await watch(far, { ...room, box: here })).toEqual({ ok: true });
  await until(async () => nothing?.length === 1);
  const looks = await town.ports.databases.primary()`
    select 1 from audit_log where action = 'watch positions'`;
  expect(looks).toHaveLength(2);
});

test("whose sessions were ended is cut off at every gateway", async () => {
  const [one, two] = [await openGateway("one"), await openGateway("two")];
  const clients = [await enter("other", one), await enter("other", two)];
  const other = await town.as("other@test.example");
  expect((await other("DELETE", "/sessions")).status).toBeLessThan(300);
  await until(async () => clients.every((socket) => !socket.connected));
});
