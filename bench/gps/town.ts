import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { migrateDatabase } from "@swift-eats/db/connection";
import { type LngLat, offset, uuidv7 } from "@swift-eats/domain/kernel";
import { startServices } from "../../tooling/launch/services.mjs";
import { root } from "../system/running.ts";
import { zoneBody } from "../system/zone.ts";

const geoKey = "bench-gps";
const centre: LngLat = { lng: 8, lat: 54 };
const database = "swift_bench_gps";
const usualBase = 4_700;
const rowsPerInsert = 2_000;

export interface BenchTown {
  readonly environment: Readonly<Record<string, string>>;
  readonly portBase: number;
  readonly people: readonly Person[];
  /** Rows of the history. */
  kept(): Promise<number>;
  stop(): Promise<void>;
}

/** A courier on the way to a door, and the customer behind it. */
export interface Person extends LngLat {
  readonly driverId: string;
  readonly orderId: string;
  readonly courierToken: string;
  readonly customerToken: string;
}

const newId = (): string => uuidv7(Date.now(), randomBytes(10));

/** PostgreSQL and Redis of the benchmark's own, and a town in which every courier has food in hand. */
export async function openTown(couriers: number): Promise<BenchTown> {
  const portBase = Number(process.env.PORT_BASE ?? usualBase);
  const services = await startServices({
    dir: join(root, ".var", "bench-gps"),
    pgPort: portBase + 20,
    redisPort: portBase + 21,
    env: {},
    log: join(root, ".var", "bench-gps", "services.log"),
  });
  await services.dropDatabase(database);
  await services.emptyRedis();
  const databaseUrl = await services.ensureDatabase(database);
  await migrateDatabase(databaseUrl);
  const environment = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: services.redisUrl,
    SESSION_SECRET: randomBytes(32).toString("base64url"),
    PORT_BASE: String(portBase),
    DEMO_MODE: "0",
    LIMITS: "off",
    LOG_LEVEL: "warn",
    ROLES: "realtime",
    NODE_ENV: "production",
  };
  Object.assign(process.env, environment);
  const { wire } = await import("@swift-eats/server/wire");
  const ports = await wire("bench");
  const people = await settle(ports, couriers);
  return {
    environment,
    portBase,
    people,
    async kept() {
      const [row] = await ports.databases.primary()<{ count: number }[]>`
        select count(*)::int as count from driver_location_history`;
      return row?.count ?? 0;
    },
    async stop() {
      await ports.close();
      await services.stop();
    },
  };
}

type Ports = Awaited<ReturnType<typeof import("@swift-eats/server/wire").wire>>;

async function settle(ports: Ports, couriers: number): Promise<readonly Person[]> {
  const now = ports.clock.now();
  await ports.upkeep.ensurePartitions(now);
  await ports.zones.create(zoneBody(geoKey, centre));
  const rows: Record<Table, object[]> = {
    accounts: [],
    drivers: [],
    customers: [],
    orders: [],
    trips: [],
    trip_stops: [],
  };
  const { seal, sessionSeconds } = await import("@swift-eats/server/session");
  const token = (sub: string) => seal("session", { sub, tv: 1 }, sessionSeconds);
  const people: Person[] = [];
  for (let index = 0; index < couriers; index += 1) {
    const angle = index * 2.4;
    const metres = 3_000 * Math.sqrt(index / couriers);
    const place = offset(centre, Math.cos(angle) * metres, Math.sin(angle) * metres);
    const ids = courierRows(rows, { index, place, at: now.toISOString() });
    people.push({
      ...place,
      driverId: ids.driver,
      orderId: ids.order,
      courierToken: await token(ids.courier),
      customerToken: await token(ids.customer),
    });
  }
  for (const [table, all] of Object.entries(rows))
    for (let from = 0; from < all.length; from += rowsPerInsert)
      await insert(ports, table, all.slice(from, from + rowsPerInsert));
  await ports.databases.primary()`analyze`;
  return people;
}

const insert = ({ databases }: Ports, table: string, rows: readonly object[]) => {
  const sql = databases.primary();
  return sql`
    insert into ${sql(table)} select * from json_populate_recordset(null::${sql(table)}, ${JSON.stringify(rows)}::text::json)`;
};

type Table = "accounts" | "drivers" | "customers" | "orders" | "trips" | "trip_stops";

interface Given {
  readonly index: number;
  readonly place: LngLat;
  readonly at: string;
}

const point = ({ lng, lat }: LngLat): string => `SRID=4326;POINT(${lng} ${lat})`;

/** Everything that binds a courier to an order that was picked up, as the product writes it. */
function courierRows(rows: Record<Table, object[]>, { index, place, at }: Given) {
  const ids = {
    courier: newId(),
    customer: newId(),
    driver: newId(),
    order: newId(),
    trip: newId(),
  };
  const account = {
    locale: "en",
    password_hash: "none",
    token_version: 1,
    email_verified: true,
    created_at: at,
  };
  rows.accounts.push(
    {
      ...account,
      id: ids.courier,
      email: `courier.${index}@bench.example`,
      name: "Bench Courier",
      role: "driver",
      geo_key: geoKey,
    },
    {
      ...account,
      id: ids.customer,
      email: `customer.${index}@bench.example`,
      name: "Bench Customer",
      role: "customer",
    },
  );
  rows.customers.push({ account_id: ids.customer });
  rows.drivers.push({
    id: ids.driver,
    account_id: ids.courier,
    geo_key: geoKey,
    version: 1,
    name: "Bench Courier",
    vehicle: "bicycle",
    duty: "on",
    duty_since: at,
    consent_at: at,
    trip_id: ids.trip,
    ignored_offers: 0,
  });
  rows.orders.push(orderRow(ids, place, at));
  rows.trips.push({
    id: ids.trip,
    geo_key: geoKey,
    version: 3,
    status: "under_way",
    driver_id: ids.driver,
    pay_amount: 400,
    currency: "EUR",
    distance_metres: 900,
    driver_eta_seconds: 60,
    offered_at: at,
    offered_wall: at,
    offer_expires_at: at,
    due_wall: at,
    accepted_at: at,
    mode: "offer",
    score: 0,
  });
  const stop = { trip_id: ids.trip, order_id: ids.order, point: point(place), is_open: true };
  rows.trip_stops.push(
    {
      ...stop,
      id: newId(),
      sequence: 0,
      kind: "pickup",
      arrived_at: at,
      done_at: at,
      outcome: "done",
    },
    { ...stop, id: newId(), sequence: 1, kind: "dropoff" },
  );
  return ids;
}

const orderRow = (
  ids: Readonly<Record<"order" | "customer" | "trip" | "driver", string>>,
  place: LngLat,
  at: string,
) => ({
  id: ids.order,
  geo_key: geoKey,
  version: 6,
  status: "picked_up",
  pickup_code: "A1",
  pin: "0000",
  customer_id: ids.customer,
  contact: { name: "Bench Customer", email: "customer@bench.example", phone: null },
  locale: "en",
  restaurant_id: newId(),
  restaurant_name: "Bench kitchen",
  restaurant_address: { street: "Bench", houseNumber: "1", postcode: "", city: "Bench" },
  restaurant_location: point(centre),
  fulfilment: "delivery",
  drop_off: {
    address: { street: "Bench", houseNumber: "2", postcode: "", city: "Bench" },
    handOver: "door",
  },
  drop_off_location: point(place),
  sold_out_choice: "refund",
  price: { totalAmount: 1_000, currency: "EUR" },
  total_amount: 1_000,
  currency: "EUR",
  payment_kind: "cash",
  created_at: at,
  pay_by: at,
  placed_at: at,
  prep_seconds: 600,
  make_seconds: 0,
  promised_from: at,
  promised_by: at,
  travel_seconds: 300,
  trip_id: ids.trip,
  driver_id: ids.driver,
  driver_name: "Bench Courier",
  cancellation_fee_amount: 0,
});
