import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A day of the Meal Delivery Routing Problem: planar metres, minutes of the day. */
export interface Instance {
  readonly metresPerMinute: number;
  readonly pickupServiceMinutes: number;
  readonly dropoffServiceMinutes: number;
  readonly restaurants: readonly Place[];
  readonly couriers: readonly (Place & { readonly onMinute: number; readonly offMinute: number })[];
  readonly orders: readonly InstanceOrder[];
}

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface InstanceOrder extends Place {
  readonly restaurantId: string;
  readonly placedMinute: number;
  readonly readyMinute: number;
}

export function readInstance(folder: string): Instance {
  const file = (name: string) => readFileSync(join(folder, name), "utf8");
  return parseInstance({
    parameters: file("instance_parameters.txt"),
    restaurants: file("restaurants.txt"),
    couriers: file("couriers.txt"),
    orders: file("orders.txt"),
  });
}

export interface InstanceText {
  readonly parameters: string;
  readonly restaurants: string;
  readonly couriers: string;
  readonly orders: string;
}

/** Throws with the file's name and the line when a row is not what the format says. */
export function parseInstance(text: InstanceText): Instance {
  const [parameters] = rows("instance_parameters.txt", text.parameters, 3);
  if (!parameters) throw new Error("instance_parameters.txt has no row of values");
  const restaurants = rows("restaurants.txt", text.restaurants, 3).map(placeOf);
  const known = new Set(restaurants.map(({ id }) => id));
  const orders = rows("orders.txt", text.orders, 6).map((row) => ({
    ...placeOf(row),
    placedMinute: row.number(3),
    restaurantId: row.word(4),
    readyMinute: row.number(5),
  }));
  for (const { id, restaurantId } of orders)
    if (!known.has(restaurantId))
      throw new Error(`orders.txt: ${id} names the unknown restaurant ${restaurantId}`);
  return {
    metresPerMinute: parameters.number(0),
    pickupServiceMinutes: parameters.number(1),
    dropoffServiceMinutes: parameters.number(2),
    restaurants,
    couriers: rows("couriers.txt", text.couriers, 5).map((row) => ({
      ...placeOf(row),
      onMinute: row.number(3),
      offMinute: row.number(4),
    })),
    orders: orders.sort((a, b) => a.placedMinute - b.placedMinute),
  };
}

interface Row {
  word(index: number): string;
  number(index: number): number;
}

const placeOf = (row: Row): Place => ({ id: row.word(0), x: row.number(1), y: row.number(2) });

/** One header line, then values between blanks. */
function rows(name: string, text: string, width: number): readonly Row[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .map((line, index) => ({ cells: line.trim().split(/\s+/), at: `${name}:${index + 2}` }))
    .filter(({ cells }) => cells[0] !== "")
    .map(({ cells, at }) => {
      if (cells.length < width) throw new Error(`${at} has fewer than ${width} values`);
      const word = (index: number) => cells[index] ?? "";
      const number = (index: number) => {
        const value = Number(word(index));
        if (!Number.isFinite(value)) throw new Error(`${at}: "${word(index)}" is not a number`);
        return value;
      };
      return { word, number };
    });
}
