import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { minuteOfDay } from "./clock.ts";
import { numberOf, readCsv, wordOf } from "./csv.ts";
import { doordash } from "./doordash.ts";
import { india } from "./india.ts";

const folder = mkdtempSync(join(tmpdir(), "swift-eats-eta-"));
const written = (text: string): string => {
  const path = join(folder, `${crypto.randomUUID()}.csv`);
  writeFileSync(path, text);
  return path;
};
const read = (text: string, needed: readonly string[] = []) => {
  const rows = readCsv(written(text), needed);
  if (typeof rows === "string") throw new Error(rows);
  return rows.map((row) => Object.fromEntries(row));
};

test.each([
  ["21:55", 1_315],
  ["24:05:00", 5],
  ["0.8333", 1_200],
  ["0.958333333", 1_380],
  ["1", 0],
  ["", null],
  ["NaN ", null],
  ["25:61", null],
  ["soon", null],
  ["-0.5", null],
])("the time %o is minute %o of the day", (text, minute) => {
  expect(minuteOfDay(text)).toBe(minute);
});

test.each([
  [" 4.7 ", 4.7],
  ["(min) 24", 24],
  ["-27.16", -27.16],
  ["NaN ", null],
  ["", null],
  ["1e999", null],
])("the number in %o is %o", (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test("words are one spelling, and blanks and NaN are no words", () => {
  expect([" Fog ", "NaN ", "", undefined].map(wordOf)).toEqual(["fog", null, null, null]);
});

test("quotes, commas and line ends inside quotes, and a last line without an end", () => {
  expect(read('a,b\r\n"x, ""y""\n",2\r\n,\n3,4')).toEqual([
    { a: 'x, "y"', b: "2" },
    { a: "", b: "" },
    { a: "3", b: "4" },
  ]);
});

test("a file that is not there, or lacks columns, is one line that says so", () => {
  expect(readCsv(join(folder, "nothing.csv"), [])).toMatch(/^cannot read .*nothing\.csv/);
  expect(readCsv(written("a,b\n1,2\n"), ["b", "c"])).toMatch(/lacks the columns: c$/);
  expect(readCsv(written(""), ["b"])).toMatch(/lacks the columns: b$/);
});

const ride = {
  Restaurant_latitude: "30.327968",
  Restaurant_longitude: "78.046106",
  Delivery_location_latitude: "30.397968",
  Delivery_location_longitude: "78.116106",
  Order_Date: "12-02-2022",
  Time_Orderd: "21:55",
  Weatherconditions: "conditions Fog",
  Road_traffic_density: "Jam ",
  Type_of_order: "Snack",
  Festival: "No",
  City: "NaN ",
  Delivery_person_ID: "DEHRES17DEL01",
  Delivery_person_Ratings: "6",
  "Time_taken(min)": "46",
};
const factsOf = (
  changes: Readonly<Record<string, string>> = {},
  known: "order" | "dispatch" = "order",
) => india.factsOf(new Map(Object.entries({ ...ride, ...changes })), known);

test("an order is its own facts: distance, clock, weekday, weather, traffic", () => {
  expect(factsOf()).toMatchObject({
    stepDegrees: 0.07,
    minute: 1_315,
    weekday: "6",
    weather: "fog",
    traffic: "jam",
    cityClass: null,
  });
  expect(factsOf().kilometres).toBeCloseTo(10.28, 1);
});

test("a lost sign is found, and the (0, 0) of a restaurant is no town", () => {
  const lost = { Restaurant_latitude: "-30.327968" };
  expect(factsOf(lost).kilometres).toBe(factsOf().kilometres);
  const nowhere = {
    Restaurant_latitude: "0.0",
    Restaurant_longitude: "0.0",
    Delivery_location_latitude: "0.07",
    Delivery_location_longitude: "0.07",
  };
  expect(factsOf(nowhere)).toMatchObject({ town: null, stepDegrees: 0.07 });
  expect(factsOf({ Restaurant_latitude: "0", Restaurant_longitude: "0" })).toMatchObject({
    kilometres: null,
    stepDegrees: null,
  });
});

test("at placement no courier and no vehicle is known, in neither format is the target a fact", () => {
  const known = india.columns("order").map(({ name }) => name);
  for (const courier of ["age", "rating", "vehicle", "vehicleCondition", "deliveries", "courier"])
    expect(known).not.toContain(courier);
  expect(factsOf({ Delivery_person_Ratings: "1" })).toEqual(factsOf());
  for (const facts of [factsOf({}, "dispatch"), factsOf({}, "order")])
    expect(Object.values(facts)).not.toContain(46);
  const order = { created_at: "2015-01-25 19:45:36", store_id: "9" };
  const row = new Map(Object.entries({ ...order, actual_delivery_time: "2015-01-25 20:07:18" }));
  expect(doordash.factsOf(row, "order")).toEqual(
    doordash.factsOf(new Map(Object.entries(order)), "order"),
  );
  expect(doordash.minutesOf(row)).toBeCloseTo(21.7, 5);
});

test("a delivery of more than three hours, or before it was ordered, is none", () => {
  const minutes = (to: string) =>
    doordash.minutesOf(
      new Map([
        ["created_at", "2015-01-25 19:45:36"],
        ["actual_delivery_time", to],
      ]),
    );
  expect(minutes("2015-01-25 23:00:00")).toBeNaN();
  expect(minutes("2015-01-25 19:00:00")).toBeNaN();
  expect(minutes("")).toBeNaN();
});

const given = process.env.BENCH_DATA ? join(process.env.BENCH_DATA, "eta") : "";
const files = {
  india: join(given, "food_delivery_india.csv"),
  doordash: join(given, "doordash_2015_slice.csv"),
};

test.skipIf(given === "" || !existsSync(files.india))(
  "every row of the two sets becomes facts, and nearly all have a target (BENCH_DATA)",
  () => {
    for (const [format, path] of [
      [india, files.india],
      [doordash, files.doordash],
    ] as const) {
      const rows = readCsv(path, [...format.needed("dispatch"), ...format.target]);
      if (typeof rows === "string") throw new Error(rows);
      const values = rows.flatMap((row) => Object.values(format.factsOf(row, "dispatch")));
      expect(
        values.filter((value) => typeof value === "number" && !Number.isFinite(value)),
      ).toEqual([]);
      const known = rows.filter((row) => Number.isFinite(format.minutesOf(row))).length;
      expect(known / rows.length).toBeGreaterThan(0.99);
    }
  },
);
