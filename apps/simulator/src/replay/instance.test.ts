import { distanceMetres, isInside } from "@swift-eats/domain/kernel";
import { expect, test } from "vitest";
import { layGround } from "./ground.ts";
import { parseInstance } from "./instance.ts";

const text = {
  parameters: "meters_per_minute\tpickup\tdropoff\n320\t4\t4\t40\t90\t10\t15\n",
  restaurants: "restaurant\tx\ty\nr1\t7818\t3668\nr2\t0\t0\n",
  couriers: "courier\tx\ty\ton_time\toff_time\nc1\t9755\t1693\t0\t90\n",
  orders:
    "order\tx\ty\tplacement_time\trestaurant\tready_time\no1\t8317\t5587\t743\tr1\t753\no2\t100\t50\t41\tr2\t57\n",
};

test("a day is read with its orders in the order of their placement", () => {
  const day = parseInstance(text);
  expect(day.metresPerMinute).toBe(320);
  expect(day.orders.map(({ id }) => id)).toEqual(["o2", "o1"]);
  expect(day.couriers[0]).toEqual({ id: "c1", x: 9755, y: 1693, onMinute: 0, offMinute: 90 });
});

test("a row that is too short, no number or an unknown restaurant is named", () => {
  expect(() => parseInstance({ ...text, couriers: "h\nc1 1 2 3\n" })).toThrow("couriers.txt:2");
  expect(() => parseInstance({ ...text, restaurants: "h\nr1 x 2\n" })).toThrow('"x"');
  expect(() => parseInstance({ ...text, orders: "h\no1 1 2 3 r9 4\n" })).toThrow("r9");
});

test("metres on the plane are metres on the earth, and every place is inside the zone", () => {
  const day = parseInstance(text);
  const ground = layGround("a", day);
  const [kitchen] = day.restaurants;
  const order = day.orders.find(({ id }) => id === "o1");
  if (!kitchen || !order) throw new Error("the fixture has both");
  const plane = Math.hypot(kitchen.x - order.x, kitchen.y - order.y);
  const earth = distanceMetres(ground.at(kitchen), ground.at(order));
  expect(Math.abs(earth - plane) / plane).toBeLessThan(0.005);
  for (const place of [...day.restaurants, ...day.couriers, ...day.orders])
    expect(isInside(ground.at(place), ground.boundary)).toBe(true);
});
