import type { DeliveryAreaView } from "@swift-eats/contract/catalog";
import { areaPointsMax, digitsOf, minorOf, priceText } from "@swift-eats/domain/catalog";
import { amountMax, isPlace, type LngLat } from "@swift-eats/domain/kernel";

/** A delivery area while somebody writes at it. */
export interface AreaDraft {
  readonly key: string;
  readonly name: string;
  /** In order around the area, the first one not repeated: latitude, longitude in degrees. */
  readonly corners: readonly string[];
  /** In the currency's own unit; empty: none of its own. */
  readonly fee: string;
  readonly minimum: string;
}

export type Wrong = "name" | "corners" | "corner_count" | "fee" | "minimum";

/** Six digits are a hand's breadth. */
const placeDigits = 6;

const placeText = ({ lng, lat }: LngLat): string =>
  `${lat.toFixed(placeDigits)}, ${lng.toFixed(placeDigits)}`;

/** A corner as it is written, or null when it is no place. */
export function placeOf(text: string): LngLat | null {
  const parts = /^(-?\d{1,2}(?:\.\d+)?)[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text.trim());
  const place = { lat: Number(parts?.[1] ?? Number.NaN), lng: Number(parts?.[2] ?? Number.NaN) };
  return isPlace(place) ? place : null;
}

const isLngLat = (place: LngLat | null): place is LngLat => place !== null;

export const cornersOf = ({ corners }: AreaDraft): LngLat[] =>
  corners.map(placeOf).filter(isLngLat);

export const withCorner = (draft: AreaDraft, place: LngLat): AreaDraft => ({
  ...draft,
  corners: [...draft.corners.filter((text) => text.trim() !== ""), placeText(place)],
});

/** Areas as they stand in the fields. */
export function written(areas: readonly DeliveryAreaView[], currency: string): AreaDraft[] {
  const money = (amount: number | null) =>
    amount === null ? "" : priceText(amount, digitsOf(currency));
  return areas.map(({ name, polygon, feeAmount, minimumAmount }, index) => ({
    key: `area ${index}`,
    name,
    corners: (polygon.coordinates[0] ?? []).slice(0, -1).map(([lng, lat]) => `${lat}, ${lng}`),
    fee: money(feeAmount),
    minimum: money(minimumAmount),
  }));
}

/** Minor units, null for none, undefined for what is no price. */
function amountOf(text: string, currency: string): number | null | undefined {
  if (text.trim() === "") return null;
  const amount = minorOf(text, digitsOf(currency));
  return amount === null || amount > amountMax ? undefined : amount;
}

/** What keeps a draft from being an area; the surface itself is the server's to judge. */
export function wrongIn(draft: AreaDraft, currency: string): ReadonlySet<Wrong> {
  const count = draft.corners.length;
  const found: readonly (readonly [Wrong, boolean])[] = [
    ["name", draft.name.trim() === ""],
    ["corners", draft.corners.some((text) => placeOf(text) === null)],
    ["corner_count", count < 3 || count >= areaPointsMax],
    ["fee", amountOf(draft.fee, currency) === undefined],
    ["minimum", amountOf(draft.minimum, currency) === undefined],
  ];
  return new Set(found.filter(([, wrong]) => wrong).map(([name]) => name));
}

/** The areas that the fields say; null while one of them is wrong. */
export function read(drafts: readonly AreaDraft[], currency: string): DeliveryAreaView[] | null {
  if (drafts.some((draft) => wrongIn(draft, currency).size > 0)) return null;
  return drafts.map((draft) => {
    const ring = cornersOf(draft).map(({ lng, lat }): [number, number] => [lng, lat]);
    return {
      name: draft.name.trim(),
      polygon: { type: "Polygon", coordinates: [[...ring, ...ring.slice(0, 1)]] },
      feeAmount: amountOf(draft.fee, currency) ?? null,
      minimumAmount: amountOf(draft.minimum, currency) ?? null,
    };
  });
}
