import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DayRun } from "@swift-eats/domain/dispatch";
import type { Instance } from "../../apps/simulator/src/replay/instance.ts";
import { minuteOf } from "./planar-day.ts";

const text = (head: string, lines: readonly string[]): string => `${[head, ...lines].join("\n")}\n`;

/** The three files the judge reads. */
export function writeSolution(folder: string, { orders }: Instance, { trips }: DayRun): void {
  mkdirSync(folder, { recursive: true });
  const known = new Map(orders.map((order) => [String(order.id), order]));
  const rows: string[] = [];
  const assignments: string[] = [];
  const moves = new Map<string, string[]>();
  const places = new Map<string, string>();
  const sorted = [...trips].sort((a, b) => a.pickedUpAt.getTime() - b.pickedUpAt.getTime());
  for (const { driverId, assignedAt, leftAt, pickedUpAt, drops } of sorted) {
    const ids = drops.map(({ orderId }) => orderId);
    const picked = minuteOf(pickedUpAt);
    assignments.push([minuteOf(assignedAt), picked, driverId, ...ids].join(" "));
    let here = places.get(driverId) ?? "0";
    const mine = moves.get(driverId) ?? [];
    moves.set(driverId, mine);
    const kitchen = known.get(ids[0] ?? "")?.restaurantId ?? "";
    mine.push(`${driverId} ${minuteOf(leftAt)} ${here} ${kitchen}`);
    here = kitchen;
    for (const { orderId, leftAt: left, at } of drops) {
      const order = known.get(orderId);
      mine.push(`${driverId} ${minuteOf(left)} ${here} ${orderId}`);
      rows.push(
        `${orderId} ${order?.placedMinute} ${order?.readyMinute} ${picked} ${minuteOf(at)} ${driverId}`,
      );
      here = orderId;
    }
    places.set(driverId, here);
  }
  const save = (name: string, content: string) =>
    writeFileSync(join(folder, `solution_info_${name}.txt`), content);
  save("assignments", text("time pickup courier orders", assignments));
  save("orders", text("order placement_time ready_time pickup_time dropoff_time courier", rows));
  save("couriers", text("courier departure origin destination", [...moves.values()].flat()));
}
