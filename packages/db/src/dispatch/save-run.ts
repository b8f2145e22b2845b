import type { Run, RunDecision } from "@swift-eats/domain/dispatch";
import type { OrderId } from "@swift-eats/domain/kernel";
import type { Order, OrderDecision } from "@swift-eats/domain/ordering";
import type { Transaction } from "../connection/index.ts";
import type { OrderPorts } from "../ordering/read-order.ts";
import { saveOrder } from "../ordering/save-order.ts";
import { correlationIds } from "./correlation.ts";
import { updateDriver, updateTrip } from "./trip-rows.ts";

/** A trip with everything it binds, under the versions that were read; null when somebody was faster. */
export async function saveRun(
  ports: OrderPorts,
  tx: Transaction,
  before: Run,
  decision: RunDecision,
): Promise<Run | null> {
  const { run, facts, messages } = decision;
  if (run.trip === before.trip && facts.length === 0 && messages.length === 0) return before;
  if (!(await updateTrip(tx, before.trip, run.trip))) return null;
  const saved = await saveParties(ports, tx, before, decision);
  return saved && { ...saved, trip: { ...run.trip, version: before.trip.version + 1 } };
}

/** Driver and orders of a run; null when one of them moved meanwhile. */
export async function saveParties(
  { ids, clock }: OrderPorts,
  tx: Transaction,
  before: Run,
  decision: RunDecision,
): Promise<Run | null> {
  const { run } = decision;
  let driver = run.driver;
  if (driver !== before.driver) {
    if (!(await updateDriver(tx, before.driver, driver))) return null;
    driver = { ...driver, version: before.driver.version + 1 };
  }
  const answered = decision.messages.filter(({ eventType }) => eventType === "DriverAssigned");
  const asked = await correlationIds(
    tx,
    answered.map(({ orderId }) => orderId),
  );
  const orders: Order[] = [];
  for (const old of before.orders) {
    const own = ofOrder(decision, old, asked);
    if (own.order === old && own.facts.length === 0 && own.messages.length === 0) {
      orders.push(old);
      continue;
    }
    const saved = await saveOrder(tx, ids, old, own, clock.now());
    if (!saved) return null;
    orders.push(saved);
  }
  return { trip: run.trip, driver, orders };
}

const ofOrder = (
  { run, facts, messages }: RunDecision,
  old: Order,
  asked: ReadonlyMap<OrderId, string>,
): OrderDecision => ({
  order: run.orders.find(({ id }) => id === old.id) ?? old,
  facts: facts.filter(({ orderId }) => orderId === old.id),
  messages: messages
    .filter(({ orderId }) => orderId === old.id)
    .map((message) =>
      message.eventType === "DriverAssigned"
        ? { ...message, body: { ...message.body, correlationId: asked.get(old.id) ?? old.id } }
        : message,
    ),
});
