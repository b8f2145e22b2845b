import { defaultSettings } from "@swift-eats/domain/dispatch";
import { expect, test } from "vitest";
import { limitsOf, read, scaleOf, settingGroups, written } from "./settings-look.ts";

test("every setting stands in exactly one group of the form", () => {
  const shown = settingGroups.flatMap(({ names }) => [...names]);
  expect([...shown].sort()).toEqual(Object.keys(defaultSettings).sort());
});

test("what is written and not touched changes nothing", () => {
  const fields = written(defaultSettings, "EUR");
  expect(read(fields, defaultSettings, "EUR")).toEqual({ ok: true, changes: {} });
});

test("minutes, kilometres and money are turned back into the wire's units, comma or point", () => {
  const fields = {
    ...written(defaultSettings, "EUR"),
    horizonSeconds: "30",
    pickupMetresMax: "7,5",
    payPerTripAmount: "3.29",
    mode: "direct",
  };
  expect(read(fields, defaultSettings, "EUR")).toEqual({
    ok: true,
    changes: {
      horizonSeconds: 1_800,
      pickupMetresMax: 7_500,
      payPerTripAmount: 329,
      mode: "direct",
    },
  });
  expect(scaleOf("payPerTripAmount", "JPY")).toBe(1);
});

test("an empty field, a word and a number beyond the limit are named", () => {
  const fields = {
    ...written(defaultSettings, "EUR"),
    offerSeconds: "",
    horizonSeconds: "soon",
    ordersPerTripMax: "9",
  };
  expect(read(fields, defaultSettings, "EUR")).toEqual({
    ok: false,
    wrong: new Set(["offerSeconds", "horizonSeconds", "ordersPerTripMax"]),
  });
  expect(limitsOf("horizonSeconds", "EUR")).toEqual({ min: 5, max: 120 });
});
