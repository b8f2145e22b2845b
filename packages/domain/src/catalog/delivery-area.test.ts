import { describe, expect, test } from "vitest";
import { checkDeliveryAreas, type DeliveryArea, deliveryTerms } from "./delivery-area.ts";

const kitchen = { lng: 8, lat: 54 };
const box = (half: number): DeliveryArea["polygon"] => ({
  type: "Polygon",
  coordinates: [
    [
      [8 - half, 54 - half],
      [8 + half, 54 - half],
      [8 + half, 54 + half],
      [8 - half, 54 + half],
      [8 - half, 54 - half],
    ],
  ],
});
const area = (name: string, polygon: DeliveryArea["polygon"], feeAmount: number): DeliveryArea => ({
  name,
  polygon,
  feeAmount,
  minimumAmount: null,
});
const restaurant = { location: kitchen, deliveryRadiusMetres: 1_000, deliveryAreas: [] };

describe("where a restaurant delivers", () => {
  test("without areas the radius holds, to the metre", () => {
    expect(deliveryTerms(restaurant, { lng: 8, lat: 54.0089 })).toEqual({
      feeAmount: null,
      minimumAmount: null,
    });
    expect(deliveryTerms(restaurant, { lng: 8, lat: 54.0091 })).toBeNull();
  });

  test("with areas the first around the door counts, and the radius no more", () => {
    const deliveryAreas = [area("near", box(0.01), 100), area("far", box(0.05), 300)];
    const at = (lng: number) => deliveryTerms({ ...restaurant, deliveryAreas }, { lng, lat: 54 });
    expect(at(8.005)).toMatchObject({ name: "near", feeAmount: 100 });
    expect(at(8.04)).toMatchObject({ name: "far", feeAmount: 300 });
    expect(at(8.06)).toBeNull();
  });

  const open = { ...box(0.01), coordinates: [box(0.01).coordinates[0]?.slice(0, 4) ?? []] };
  const bowTie = {
    ...box(0.01),
    coordinates: [
      [
        [8, 54],
        [8.01, 54.01],
        [8.01, 54],
        [8, 54.01],
        [8, 54],
      ] as [number, number][],
    ],
  };
  test.each([
    ["never closes", open],
    ["crosses itself", bowTie],
    [
      "lies in another country",
      {
        ...box(0.01),
        coordinates: [
          [
            [1, 1],
            [1, 2],
            [2, 2],
            [1, 1],
          ] as [number, number][],
        ],
      },
    ],
    [
      "has a hole",
      { ...box(0.01), coordinates: [...box(0.02).coordinates, ...box(0.01).coordinates] },
    ],
  ])("an area that %s is refused by name", (_, polygon) => {
    expect(checkDeliveryAreas([area("odd", polygon, 0)], kitchen)).toMatchObject({
      refusal: { code: "catalog.area_broken", name: "odd" },
    });
    expect(checkDeliveryAreas([area("plain", box(0.01), 0)], kitchen).ok).toBe(true);
  });
});
