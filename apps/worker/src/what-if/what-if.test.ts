import { expect, test } from "vitest";
import { whatIfArguments } from "./arguments.ts";
import { whatIfTable } from "./table.ts";

test("a day, some settings and a zone are read", () => {
  const set = "ordersPerTripMax=2,mode=direct, courierTimeWeight=0.2";
  expect(whatIfArguments(["--day", "2026-11-20", "--set", set, "--zone", "larkhaven"])).toEqual({
    ok: true,
    value: {
      day: "2026-11-20",
      geoKey: "larkhaven",
      changes: { ordersPerTripMax: 2, mode: "direct", courierTimeWeight: 0.2 },
    },
  });
});

test.each([
  ["nothing", [], "npm run dispatch:whatif"],
  ["a day that is none", ["--day", "2026-02-30", "--set", "offerSeconds=60"], "is no day"],
  ["a setting nobody knows", ["--day", "2026-11-20", "--set", "luck=1"], "no such setting"],
  ["the key of a prototype", ["--day", "2026-11-20", "--set", "toString=1"], "no such setting"],
  ["a setting without a value", ["--day", "2026-11-20", "--set", "offerSeconds"], "needs a value"],
  [
    "a number beyond its limit",
    ["--day", "2026-11-20", "--set", "offerSeconds=9000"],
    "offerSeconds",
  ],
  ["a word for a number", ["--day", "2026-11-20", "--set", "offerSeconds=soon"], "offerSeconds"],
  ["an option nobody knows", ["--date", "2026-11-20"], "unknown --date"],
  ["an option without a value", ["--day"], "needs a value"],
  ["an option twice", ["--day", "2026-11-20", "--day", "2026-11-20"], "twice"],
])("%s is one line that says what to write", (_, argv, part) => {
  const parsed = whatIfArguments(argv);
  if (parsed.ok) throw new Error("this should have been refused");
  expect(parsed.complaint).toContain(part);
  expect(parsed.complaint).not.toContain("\n");
});

test("the table sets was beside changed, with a sign on every difference", () => {
  const was = {
    delivered: 98,
    clickToDoorMinutes: 31.5,
    readyToPickupMinutes: 4.25,
    payAmount: 61_200,
  };
  const changed = { ...was, delivered: 100, clickToDoorMinutes: 30.5, payAmount: 60_000 };
  const difference = {
    delivered: 2,
    clickToDoorMinutes: -1,
    readyToPickupMinutes: 0,
    payAmount: -1_200,
    minutes: -98,
  };
  const whatIf = { orders: 100, couriers: 12, asItWas: was, asChanged: changed, difference };
  expect(whatIfTable(whatIf, (amount) => (amount / 100).toFixed(2))).toBe(
    [
      "100 orders, 12 couriers         as it was  as changed  difference",
      "Delivered                              98         100          +2",
      "Click to door, mean minutes         31.50       30.50       -1.00",
      "Ready to pick-up, mean minutes       4.25        4.25       +0.00",
      "Couriers' pay                      612.00      600.00      -12.00",
      "All orders together, minutes                                -98.0",
    ].join("\n"),
  );
});
