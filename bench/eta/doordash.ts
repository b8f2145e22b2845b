import type { Column, Facts } from "@swift-eats/domain/eta";
import { instantOf, weekdayOf } from "./clock.ts";
import { numberOf, type Row, wordOf } from "./csv.ts";
import type { Format } from "./format.ts";

/** A delivery that took longer was not one: so the set's own rule. */
const minutesMax = 180;
/** Times are UTC and the markets American: at this hour, UTC, nobody orders, so a day of business begins there. */
const dayBeginsHours = 10;

const numbers = [
  "minute",
  "day",
  "items",
  "subtotal",
  "distinctItems",
  "priceMin",
  "priceMax",
  "priceMean",
  "onshift",
  "busy",
  "outstanding",
  "idle",
  "busyShare",
  "outstandingShare",
  "outstandingIdle",
  "placeSeconds",
  "driveSeconds",
  "statedSeconds",
];
const columns: readonly Column[] = [
  ...numbers.map((name): Column => ({ name, kind: "number" })),
  { name: "weekday", kind: "category" },
  { name: "market", kind: "category" },
  { name: "protocol", kind: "category" },
  { name: "cuisine", kind: "category" },
  { name: "store", kind: "id" },
];

/** The DoorDash exercise set: minutes from order to door. All its columns are known at placement. */
export const doordash: Format = {
  needed: () => [
    "market_id",
    "created_at",
    "store_id",
    "store_primary_category",
    "order_protocol",
    "total_items",
    "subtotal",
    "num_distinct_items",
    "min_item_price",
    "max_item_price",
    "total_onshift_dashers",
    "total_busy_dashers",
    "total_outstanding_orders",
    "estimated_order_place_duration",
    "estimated_store_to_consumer_driving_duration",
  ],
  target: ["actual_delivery_time"],
  columns: () => columns,
  factsOf: (row) => ({ ...when(row), ...basket(row), ...load(row), ...stated(row) }),
  minutesOf(row) {
    const from = instantOf(row.get("created_at"));
    const to = instantOf(row.get("actual_delivery_time"));
    const minutes = from === null || to === null ? Number.NaN : (to - from) / 60_000;
    return minutes > 0 && minutes <= minutesMax ? minutes : Number.NaN;
  },
};

function when(row: Row): Facts {
  const created = instantOf(row.get("created_at"));
  if (created === null) return {};
  const business = created - dayBeginsHours * 3_600_000;
  return {
    minute: (business % 86_400_000) / 60_000,
    day: Math.floor(business / 86_400_000),
    weekday: weekdayOf(business),
  };
}

const ratio = (of: number | null, by: number | null): number | null =>
  of === null || by === null || by <= 0 ? null : of / by;

function basket(row: Row): Facts {
  const items = numberOf(row.get("total_items"));
  const subtotal = numberOf(row.get("subtotal"));
  return {
    market: wordOf(row.get("market_id")),
    store: wordOf(row.get("store_id")),
    cuisine: wordOf(row.get("store_primary_category")),
    protocol: wordOf(row.get("order_protocol")),
    items,
    subtotal,
    distinctItems: numberOf(row.get("num_distinct_items")),
    priceMin: numberOf(row.get("min_item_price")),
    priceMax: numberOf(row.get("max_item_price")),
    priceMean: ratio(subtotal, items),
  };
}

function load(row: Row): Facts {
  const onshift = numberOf(row.get("total_onshift_dashers"));
  const busy = numberOf(row.get("total_busy_dashers"));
  const outstanding = numberOf(row.get("total_outstanding_orders"));
  const idle = onshift === null || busy === null ? null : onshift - busy;
  return {
    onshift,
    busy,
    outstanding,
    idle,
    busyShare: ratio(busy, onshift),
    outstandingShare: ratio(outstanding, onshift),
    outstandingIdle: outstanding === null || idle === null ? null : outstanding - idle,
  };
}

function stated(row: Row): Facts {
  const placeSeconds = numberOf(row.get("estimated_order_place_duration"));
  const driveSeconds = numberOf(row.get("estimated_store_to_consumer_driving_duration"));
  return {
    placeSeconds,
    driveSeconds,
    statedSeconds:
      placeSeconds === null || driveSeconds === null ? null : placeSeconds + driveSeconds,
  };
}
