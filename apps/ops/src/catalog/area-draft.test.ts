import type { DeliveryAreaView } from "@swift-eats/contract/catalog";
import { expect, test } from "vitest";
import { cornersOf, placeOf, read, withCorner, written, wrongIn } from "./area-draft.ts";

const harbour: DeliveryAreaView = {
  name: "Harbour",
  polygon: {
    type: "Polygon",
    coordinates: [
      [
        [8, 54],
        [8.1, 54],
        [8.1, -54.123456],
        [8, 54],
      ],
    ],
  },
  feeAmount: 290,
  minimumAmount: null,
};

test("what is written and not touched says the same areas, in the currency's own unit", () => {
  const [draft] = written([harbour], "EUR");
  expect(draft).toMatchObject({ corners: ["54, 8", "54, 8.1", "-54.123456, 8.1"], fee: "2.90" });
  expect(read(written([harbour], "EUR"), "EUR")).toEqual([harbour]);
  expect(read(written([harbour], "JPY"), "JPY")).toEqual([harbour]);
});

test("a corner is latitude and longitude, and a place on earth", () => {
  expect(placeOf(" 54.5, -8.25 ")).toEqual({ lat: 54.5, lng: -8.25 });
  expect(placeOf("54.5;8")).toEqual({ lat: 54.5, lng: 8 });
  for (const text of ["", "54.5", "95, 8", "54, 181", "54,5, 8", "north"])
    expect(placeOf(text)).toBeNull();
});

test("a press on the map is a corner more, in place of one not written yet", () => {
  const [draft] = written([harbour], "EUR");
  if (!draft) throw new Error("no draft");
  const more = withCorner({ ...draft, corners: ["54, 8", ""] }, { lng: 8.5, lat: 54.25 });
  expect(cornersOf(more)).toEqual([
    { lat: 54, lng: 8 },
    { lat: 54.25, lng: 8.5 },
  ]);
});

test("every field that is no area yet is named, and nothing is sent", () => {
  const draft = { key: "a", name: " ", corners: ["54, 8", "x"], fee: "2,999", minimum: "-1" };
  expect([...wrongIn(draft, "EUR")]).toEqual(["name", "corners", "corner_count", "fee", "minimum"]);
  expect(read([...written([harbour], "EUR"), draft], "EUR")).toBeNull();
});
