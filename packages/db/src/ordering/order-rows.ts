import type { LineId, OrderId } from "@swift-eats/domain/kernel";
import type { Order, OrderLine } from "@swift-eats/domain/ordering";
import { json, pointOf, pointText, type Queryable } from "../connection/index.ts";

/** An order's row with its lines, as `selectOrders` reads it. */
// biome-ignore lint/suspicious/noExplicitAny: a database row; this file is its one parse function.
type Row = any;

/** `select o.*, lines` for orders, whatever the condition. */
export const orderColumns = (sql: Queryable) => sql`
  o.*, (
    select coalesce(json_agg(json_build_object(
      'id', l.id, 'itemId', l.item_id, 'name', l.name, 'quantity', l.quantity, 'options', l.options,
      'note', l.note, 'unitAmount', l.unit_amount, 'totalAmount', l.total_amount, 'status', l.status
    ) order by l.sequence), '[]') from order_lines l where l.order_id = o.id
  ) as lines`;

export function toOrder(row: Row): Order {
  const {
    dropOff,
    dropOffLocation,
    restaurantLocation,
    totalAmount: _,
    currency: __,
    ...rest
  } = row;
  return {
    ...rest,
    restaurantLocation: pointOf(restaurantLocation),
    dropOff: dropOff && { ...dropOff, location: pointOf(dropOffLocation) },
    lines: row.lines as OrderLine[],
  };
}

export async function insertOrder(sql: Queryable, order: Order): Promise<void> {
  const { lines, dropOff, contact, restaurantAddress, restaurantLocation, price, ...rest } = order;
  const { location, ...door } = dropOff ?? { location: null };
  const row = {
    ...rest,
    contact: json(sql, contact),
    restaurantAddress: json(sql, restaurantAddress),
    restaurantLocation: pointText(restaurantLocation),
    dropOff: dropOff ? json(sql, door) : null,
    dropOffLocation: location ? pointText(location) : null,
    price: json(sql, price),
    totalAmount: price.totalAmount,
    currency: price.currency,
  };
  await Promise.all([
    sql`insert into orders ${sql(row)}`,
    sql`insert into order_lines ${sql(lines.map((line, sequence) => toLineRow(sql, order.id, line, sequence)))}`,
    sql`insert into order_directory ${sql({ orderId: order.id, geoKey: order.geoKey })}`,
  ]);
}

const toLineRow = (sql: Queryable, orderId: OrderId, line: OrderLine, sequence: number) => ({
  ...line,
  orderId,
  sequence,
  options: json(sql, line.options),
});

/** Compare and set: true when the row still had the version that was read. Lines follow when they changed. */
export async function updateOrder(sql: Queryable, before: Order, after: Order): Promise<boolean> {
  const changes = {
    status: after.status,
    placedAt: after.placedAt,
    acceptBy: after.acceptBy,
    acceptedAt: after.acceptedAt,
    prepSeconds: after.prepSeconds,
    prepareAt: after.prepareAt,
    readyEstimate: after.readyEstimate,
    readyAt: after.readyAt,
    pickedUpAt: after.pickedUpAt,
    endedAt: after.endedAt,
    tripId: after.tripId,
    driverId: after.driverId,
    driverName: after.driverName,
    cancellationFeeAmount: after.cancellationFeeAmount,
    endReason: after.endReason,
    version: before.version + 1,
  };
  const saved = await sql`
    update orders set ${sql(changes)} where id = ${before.id} and version = ${before.version}`;
  if (saved.count === 0) return false;
  if (after.lines !== before.lines)
    for (const line of after.lines)
      await sql`update order_lines set status = ${line.status} where order_id = ${before.id} and id = ${line.id as LineId}`;
  return true;
}
